package tereze.residence.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.addresses.Dwelling;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.people.Person;
import tereze.people.Relation;

/// The residents of premises, and the effects of one more or one fewer.
public final class Household {
    private Household() {}

    /// The number of residents including the newcomers.
    public static int sizeWith(Dwelling dwelling, Collection<PersonId> coming) {
        Set<PersonId> all = new HashSet<>(coming);
        dwelling.residents().stream()
                .filter(Registration::stands)
                .map(Registration::person)
                .forEach(all::add);
        return all.size();
    }

    /// Whether a person already has a registration of this kind at these premises that lasts as long. A wanted
    /// registration that ends later is a renewal.
    ///
    /// @param end the first day after the registration that the person wants; null for a permanent one
    public static boolean holdsAlready(
            List<Registration> standing, UUID premises, RegistrationKind kind, @Nullable LocalDate end) {
        return standing.stream()
                .anyMatch(held -> held.kind() == kind && held.premises().equals(premises) && held.lastsUntil(end));
    }

    /// The registration that makes a person a member of a household: a permanent one wins over a temporary one.
    public static Optional<Registration> of(List<Registration> standing, UUID premises) {
        return standing.stream()
                .filter(held -> held.premises().equals(premises))
                .min((one, other) -> one.kind().compareTo(other.kind()));
    }

    /// The registrations of a household that an owner may choose: each that is active, and one that is only valid until
    /// a later day if the person has no active one there. Ending the active one also ends the one before it.
    public static List<Registration> offered(List<Registration> residents, LocalDate today) {
        Set<PersonId> staying = residents.stream()
                .filter(Registration::stands)
                .map(Registration::person)
                .collect(Collectors.toSet());
        return residents.stream()
                .filter(held -> held.stands() || (held.holdsOn(today) && !staying.contains(held.person())))
                .toList();
    }

    /// Who may object to the end of a registration: the person, or the people who act for a person who cannot
    /// answer.
    ///
    /// @param acting parents and guardians in the register
    /// @param answering the age from which a person answers for themselves
    public static List<PersonId> mayObject(
            Person person, Collection<Person> acting, int answering, int majority, LocalDate today) {
        if (person.isCapable(answering, today)) {
            return List.of(person.personId());
        }
        return acting.stream()
                .filter(adult -> adult.alive() && adult.isCapable(majority, today))
                .map(Person::personId)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    /// Whether an officer must decide on an owner's request to end a registration. This is so if the resident is a
    /// minor, incapable, an owner or a member of an owner's family, or if the registration is already disputed.
    ///
    /// @param relations of the resident
    /// @param majority the age of majority
    public static boolean needsOfficer(
            Registration registration,
            Person person,
            List<Relation> relations,
            Collection<PersonId> owners,
            int majority,
            LocalDate today) {
        return !person.isCapable(majority, today)
                || registration.disputed()
                || owners.contains(person.personId())
                || relations.stream()
                        .anyMatch(relation -> relation.holdsOn(today)
                                && (owners.contains(relation.person()) || owners.contains(relation.other())));
    }
}
