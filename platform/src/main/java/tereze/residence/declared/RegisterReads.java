package tereze.residence.declared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
import tereze.addresses.Dwelling;
import tereze.addresses.Premises;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Rka;
import tereze.addresses.Viewer;
import tereze.api.Language;
import tereze.catalogue.CannotEvaluate;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.Term;
import tereze.law.WorkingCalendars;
import tereze.people.IinPolicy;
import tereze.people.People;
import tereze.people.Person;
import tereze.people.Relation;
import tereze.people.RelationKind;
import tereze.residence.rules.Children;

/// Reads the registers for sources and writers. Owners and residents are read as of today, however long the
/// application has waited.
@Component
final class RegisterReads {
    private static final LawId ANSWERING = new LawId("registration-age");

    private static final int LAST_YEAR = 9999;

    private final Addresses addresses;
    private final People people;
    private final IinPolicy policy;
    private final Law law;
    private final WorkingCalendars calendars;

    RegisterReads(Addresses addresses, People people, IinPolicy policy, Law law, WorkingCalendars calendars) {
        this.addresses = addresses;
        this.people = people;
        this.policy = policy;
        this.law = law;
        this.calendars = calendars;
    }

    /// The day in the country's time zone.
    LocalDate dayOf(Instant moment) {
        return calendars.dayOf(moment);
    }

    /// The first day after a temporary registration of some months.
    ///
    /// @throws CannotEvaluate if there is no such period: a form may allow any number
    static LocalDate end(LocalDate from, long months) {
        try {
            LocalDate end = new Term.Months(Math.toIntExact(months)).endOfPeriod(from);
            if (end.getYear() > LAST_YEAR) {
                throw new DateTimeException("year: " + end.getYear() + " (expected: one that the register takes)");
            }
            return end;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new CannotEvaluate("months", e);
        }
    }

    int majority(LocalDate day) {
        return law.majority(day);
    }

    /// The age from which a person answers for themselves about their registration.
    int answeringAge(LocalDate day) {
        return (int) law.whole(ANSWERING, day);
    }

    int childFollowsAge(LocalDate day) {
        return law.childFollowsAge(day);
    }

    /// The addresses of a person's registrations, as text.
    List<String> addressesOf(PersonId me, Language language) {
        List<Registration> standing = addresses.standingOf(me, new Viewer.Citizen(me));
        Map<UUID, Address> known = addresses.addressesOf(
                standing.stream().map(Registration::premises).toList());
        return standing.stream()
                .flatMap(held -> Stream.ofNullable(known.get(held.premises())))
                .map(address -> address.text().in(language))
                .toList();
    }

    Optional<Premises> premises(String rka) {
        return Rka.read(rka).flatMap(addresses::premises);
    }

    /// Premises by their code, with everybody who is registered there today.
    Optional<Dwelling> dwelling(String rka, LocalDate today) {
        return Rka.read(rka).flatMap(read -> addresses.dwelling(read, today, new Viewer.Rules()));
    }

    /// The person with an IIN from outside; empty if it is none, or nobody's.
    Optional<Person> person(String iin) {
        return policy.read(iin).flatMap(people::byIin);
    }

    /// Whether the register contains these premises.
    boolean isOfRecord(UUID premises) {
        return addresses.premises(premises).isPresent();
    }

    List<Registration> standingOf(PersonId person) {
        return standingOf(person, new Viewer.Rules());
    }

    List<Registration> standingOf(PersonId person, Viewer viewer) {
        return addresses.standingOf(person, viewer);
    }

    /// Where a person is registered permanently on a day, or else from a later one; null for nowhere.
    @Nullable
    UUID home(PersonId person, LocalDate day) {
        List<Registration> permanent = permanent(person, day);
        return permanent.stream()
                .filter(held -> held.holdsOn(day))
                .findFirst()
                .or(() -> permanent.stream().findFirst())
                .map(Registration::premises)
                .orElse(null);
    }

    /// Whether a person is registered permanently at premises, on a day or from a later one.
    boolean isHome(UUID premises, PersonId person, LocalDate day) {
        return permanent(person, day).stream().map(Registration::premises).anyMatch(premises::equals);
    }

    private List<Registration> permanent(PersonId person, LocalDate day) {
        return addresses.standingOrHolding(person, day, new Viewer.Rules()).stream()
                .filter(held -> held.kind() == RegistrationKind.PERMANENT)
                .toList();
    }

    /// A child of a parent, with its registration on a day.
    Children.Child child(Person child, PersonId of, LocalDate day) {
        List<Children.Parent> others = people.parentsOf(child.personId()).stream()
                .filter(parent -> !parent.equals(of))
                .flatMap(parent -> people.find(parent).stream())
                .map(parent -> new Children.Parent(parent, home(parent.personId(), day)))
                .toList();
        return new Children.Child(child, home(child.personId(), day), others);
    }

    /// The children who follow a parent on a day.
    List<Children.Child> following(PersonId parent, LocalDate day) {
        UUID from = home(parent, day);
        if (from == null) {
            return List.of();
        }
        List<Children.Child> children = people.findAll(people.childrenOf(parent)).values().stream()
                .map(child -> child(child, parent, day))
                .toList();
        return Children.following(children, from, childFollowsAge(day), day);
    }

    /// Registered parents and guardians.
    Collection<Person> actingFor(PersonId person, LocalDate today) {
        List<PersonId> acting = people.relationsOf(person).stream()
                .filter(relation -> relation.other().equals(person)
                        && relation.kind() != RelationKind.MARRIAGE
                        && relation.holdsOn(today))
                .map(Relation::person)
                .toList();
        return people.findAll(acting).values();
    }
}
