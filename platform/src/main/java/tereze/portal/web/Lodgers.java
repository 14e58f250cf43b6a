package tereze.portal.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.table.Versioned;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.Ownership;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.api.Language;
import tereze.cases.FilledForms;
import tereze.catalogue.Definition;
import tereze.catalogue.Form.Field;
import tereze.law.WorkingCalendars;
import tereze.people.People;
import tereze.people.Person;
import tereze.portal.web.Question.Option;

/// Others who are registered at what the applicant owns. They are chosen by name, as the owner sees them; the answer is
/// the id of the registration, so that no page and no draft holds another person's number.
@Component
final class Lodgers {
    /// More than a reader would go through: the page of their premises has them all.
    private static final int MAX_SHOWN = 50;

    /// A service that looks at who owns the dwelling of a registration is about somebody else's registration there.
    private static final String BY_REGISTRATION = "residence.ownership";

    /// A service that takes this names somebody at the applicant's dwelling by its address and their number.
    private static final String BY_NUMBER = "residence.dweller";

    private final Addresses addresses;
    private final People people;
    private final WorkingCalendars calendars;
    private final InstantSource time;

    Lodgers(Addresses addresses, People people, WorkingCalendars calendars, InstantSource time) {
        this.addresses = addresses;
        this.people = people;
        this.calendars = calendars;
        this.time = time;
    }

    /// Whether registrations that a service asks for are those of lodgers.
    static boolean haveWhatIsAskedFor(Definition definition) {
        return takes(definition, BY_REGISTRATION);
    }

    /// Whether it is this field that names a lodger by number.
    static boolean areNamedBy(Field field, Definition definition) {
        return is(field, "iin", definition);
    }

    /// Whether this field says no more than where a lodger lives who is named anyway.
    static boolean areFoundBy(Field field, Definition definition) {
        return is(field, "rka", definition);
    }

    private static boolean is(Field field, String format, Definition definition) {
        return takes(definition, BY_NUMBER)
                && FilledForms.formatOf(definition.form(), field.name()).equals(format);
    }

    private static boolean takes(Definition definition, String source) {
        return definition.procedure().evidence().stream()
                .anyMatch(taken -> taken.source().name().equals(source));
    }

    /// Those to choose from.
    List<Option> of(Filling filling, Language language) {
        LocalDate today = today();
        return options(
                addresses.ownedBy(filling.applicant(), today).stream()
                        .filter(owned -> owned.holdsOn(today))
                        .flatMap(owned ->
                                addresses
                                        .dwelling(owned.premises(), today, new Viewer.Citizen(filling.reader()))
                                        .stream())
                        .flatMap(dwelling -> dwelling.residents().stream())
                        .filter(held -> isLodging(held, filling))
                        .limit(MAX_SHOWN)
                        .toList(),
                language);
    }

    /// The one that was chosen; empty where there is no such registration at what the applicant owns.
    Optional<Option> chosen(String answer, Filling filling, Language language) {
        return lodging(answer, filling)
                .flatMap(held -> options(List.of(held), language).stream().findFirst());
    }

    boolean isOffered(String answer, Filling filling) {
        return lodging(answer, filling).isPresent();
    }

    /// The answers as the form takes them: for the registration that was chosen, its address and the lodger's number;
    /// neither where it is not there, or no longer.
    Map<String, String> written(Definition definition, Map<String, String> answers, Filling filling) {
        Map<String, String> written = new HashMap<>(answers);
        Optional<Field> number = definition.form().fields().stream()
                .filter(field -> areNamedBy(field, definition))
                .findFirst();
        Optional<Registration> held = number.flatMap(field -> lodging(answers.getOrDefault(field.name(), ""), filling));
        for (Field field : definition.form().fields()) {
            if (areNamedBy(field, definition)) {
                written.put(field.name(), held.map(this::number).orElse(""));
            } else if (areFoundBy(field, definition)) {
                written.put(field.name(), held.map(this::code).orElse(""));
            }
        }
        return written;
    }

    private String number(Registration held) {
        return people.find(held.person()).map(person -> person.iin().value()).orElse("");
    }

    private String code(Registration held) {
        return Optional.ofNullable(
                        addresses.addressesOf(List.of(held.premises())).get(held.premises()))
                .map(address -> address.rka().value())
                .orElse("");
    }

    private Optional<Registration> lodging(String answer, Filling filling) {
        LocalDate today = today();
        return id(answer)
                .flatMap(id -> addresses.registration(id, new Viewer.Citizen(filling.reader())))
                .map(Versioned::state)
                .filter(held -> isLodging(held, filling))
                .filter(held -> addresses.ownedBy(filling.applicant(), today).stream()
                        .filter(owned -> owned.holdsOn(today))
                        .map(Ownership::premises)
                        .anyMatch(held.premises()::equals));
    }

    private static boolean isLodging(Registration held, Filling filling) {
        return held.stands() && !held.person().equals(filling.applicant());
    }

    private static Optional<UUID> id(String answer) {
        try {
            return Optional.of(UUID.fromString(answer));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<Option> options(List<Registration> lodgings, Language language) {
        Map<UUID, Address> places = addresses.addressesOf(
                lodgings.stream().map(Registration::premises).toList());
        Map<PersonId, Person> persons =
                people.findAll(lodgings.stream().map(Registration::person).toList());
        return lodgings.stream()
                .flatMap(held -> option(held, persons.get(held.person()), places.get(held.premises()), language))
                .toList();
    }

    private static Stream<Option> option(
            Registration held, @Nullable Person person, @Nullable Address place, Language language) {
        return person == null || place == null
                ? Stream.empty()
                : Stream.of(new Option(
                        held.id().toString(),
                        person.shortName() + ", " + place.text().in(language),
                        KnownAnswers.noteOf(held)));
    }

    private LocalDate today() {
        var now = time.instant();
        return calendars.asKnownAt(now).dateOf(now);
    }
}
