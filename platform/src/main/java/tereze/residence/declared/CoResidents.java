package tereze.residence.declared;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.Ownership;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.api.Language;
import tereze.cases.ChoiceSource.Choice;
import tereze.cases.ChoiceSource.Chooser;
import tereze.people.People;
import tereze.people.Person;
import tereze.residence.rules.Household;

/// Other people who are registered at the applicant's premises, by name, as the owner sees them. The answer is the id
/// of the registration, so that no page and no draft contains another person's IIN.
@Component
final class CoResidents {
    /// A reader would not go through more. The page of their premises lists all.
    private static final int MAX_SHOWN = 50;

    private final Addresses addresses;
    private final People people;
    private final RegistrationTexts texts;
    private final RegisterReads registers;
    private final InstantSource time;

    CoResidents(
            Addresses addresses, People people, RegistrationTexts texts, RegisterReads registers, InstantSource time) {
        this.addresses = addresses;
        this.people = people;
        this.texts = texts;
        this.registers = registers;
        this.time = time;
    }

    List<Choice> choices(Chooser chooser, Language language) {
        return choices(offered(chooser), language);
    }

    /// The short name of the only resident with these last digits of the IIN; empty if there is none, or more.
    ///
    /// @param masked as [Iin#masked()]
    Optional<String> nameOf(String masked, PersonId owner) {
        List<PersonId> offered = offered(new Chooser(owner, owner)).stream()
                .map(Registration::person)
                .distinct()
                .toList();
        List<String> names = people.findAll(offered).values().stream()
                .filter(person -> person.iin().masked().equals(masked))
                .map(Person::shortName)
                .toList();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private List<Registration> offered(Chooser chooser) {
        LocalDate today = today();
        return addresses.ownedBy(chooser.applicant(), today).stream()
                .flatMap(owned ->
                        addresses.dwelling(owned.premises(), today, new Viewer.Citizen(chooser.reader())).stream())
                .flatMap(dwelling -> Household.offered(dwelling.residents(), today).stream())
                .filter(held -> !held.person().equals(chooser.applicant()))
                .limit(MAX_SHOWN)
                .toList();
    }

    /// The chosen one; empty if there is no such registration at the applicant's premises.
    Optional<Choice> chosen(String answer, Chooser chooser, Language language) {
        return find(answer, chooser)
                .flatMap(held -> choices(List.of(held), language).stream().findFirst());
    }

    /// The address and the IIN of the chosen one; empty if there is none, or no longer.
    Map<String, String> valuesOf(String answer, Chooser chooser) {
        return find(answer, chooser)
                .map(held -> Map.of("iin", number(held), "rka", code(held)))
                .orElse(Map.of());
    }

    private String number(Registration held) {
        return people.find(held.person()).map(person -> person.iin().value()).orElse("");
    }

    private String code(Registration held) {
        return addresses
                .addressOf(held.premises())
                .map(address -> address.rka().value())
                .orElse("");
    }

    private Optional<Registration> find(String answer, Chooser chooser) {
        return texts.find(answer, chooser.reader())
                .filter(held -> held.standsOrHoldsOn(today()))
                .filter(held -> !held.person().equals(chooser.applicant()))
                .filter(held -> addresses.ownedBy(chooser.applicant(), today()).stream()
                        .map(Ownership::premises)
                        .anyMatch(held.premises()::equals));
    }

    private List<Choice> choices(List<Registration> held, Language language) {
        Map<UUID, Address> places =
                addresses.addressesOf(held.stream().map(Registration::premises).toList());
        Map<PersonId, Person> persons =
                people.findAll(held.stream().map(Registration::person).toList());
        return held.stream()
                .flatMap(one -> choice(one, persons.get(one.person()), places.get(one.premises()), language))
                .toList();
    }

    private static Stream<Choice> choice(
            Registration held, @Nullable Person person, @Nullable Address place, Language language) {
        return person == null || place == null
                ? Stream.empty()
                : Stream.of(new Choice(
                        held.id().toString(),
                        person.shortName() + ", " + place.text().in(language),
                        RegistrationTexts.noteOf(held)));
    }

    private LocalDate today() {
        return registers.dayOf(time.instant());
    }
}
