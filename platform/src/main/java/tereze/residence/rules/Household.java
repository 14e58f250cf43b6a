package tereze.residence.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tereze.acts.PersonId;
import tereze.addresses.Dwelling;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.people.Person;
import tereze.people.Relation;

/// Who is registered at premises, and what that means for one more and for one fewer.
public final class Household {
    private Household() {}

    /// How many people would be registered there with those who come.
    public static int sizeWith(Dwelling dwelling, Collection<PersonId> coming) {
        Set<PersonId> all = new HashSet<>(coming);
        dwelling.residents().stream()
                .filter(Registration::stands)
                .map(Registration::person)
                .forEach(all::add);
        return all.size();
    }

    /// Whether a person holds what is applied for: one of this kind at these premises.
    public static boolean holdsAlready(List<Registration> standing, UUID premises, RegistrationKind kind) {
        return standing.stream()
                .anyMatch(held -> held.kind() == kind && held.premises().equals(premises));
    }

    /// The registration by which a person is of a household: a permanent one before a temporary one.
    public static Optional<Registration> of(List<Registration> standing, UUID premises) {
        return standing.stream()
                .filter(held -> held.premises().equals(premises))
                .min((one, other) -> one.kind().compareTo(other.kind()));
    }

    /// Who may object to the ending of somebody's registration: the person, or those who act for one who cannot answer.
    ///
    /// @param acting parents and guardians of record
    /// @param answering the age from which somebody answers in person
    public static List<PersonId> mayObject(
            Person person, Collection<Person> acting, int answering, int majority, LocalDate today) {
        if (person.hasReached(answering, today) && !person.incapable()) {
            return List.of(person.personId());
        }
        return acting.stream()
                .filter(adult -> adult.alive() && !adult.incapable() && adult.hasReached(majority, today))
                .map(Person::personId)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    /// Whether an owner's wish to end somebody's registration has to be weighed by an officer: a minor, somebody
    /// incapable, a member of an owner's family or an owner is concerned, or it is disputed already.
    ///
    /// @param relations of the person
    /// @param majority the age of majority
    public static boolean needsOfficer(
            Registration registration,
            Person person,
            List<Relation> relations,
            Collection<PersonId> owners,
            int majority,
            LocalDate today) {
        return !person.hasReached(majority, today)
                || person.incapable()
                || registration.disputed()
                || owners.contains(person.personId())
                || relations.stream()
                        .anyMatch(relation -> relation.holdsOn(today)
                                && (owners.contains(relation.person()) || owners.contains(relation.other())));
    }
}
