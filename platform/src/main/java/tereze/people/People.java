package tereze.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// The port to the register of people. In production the ministry's own register is authoritative; ours serves the
/// demonstration or holds a mirror.
///
/// It is only read here. What a service of ours changes goes through [PeopleRegister]. Thread-safe.
public interface People {
    /// The maximum number of people in one result.
    int MAX_FOUND = 500;

    Optional<Person> find(PersonId id);

    /// The people with these ids who are in the register.
    ///
    /// @param ids at most [#MAX_FOUND]
    Map<PersonId, Person> findAll(Collection<PersonId> ids);

    Optional<Person> byIin(Iin iin);

    /// Relations on both sides, including past ones, oldest first.
    List<Relation> relationsOf(PersonId person);

    /// The children of a person, in the order of their relations, oldest first.
    List<PersonId> childrenOf(PersonId parent);

    /// The parents of a person.
    List<PersonId> parentsOf(PersonId child);

    /// Documents, newest first.
    List<IdentityDocument> documentsOf(PersonId person);

    /// Documents that were not annulled and whose last day is in a range, those that expire first before the others.
    ///
    /// @param from the first day of the range
    /// @param to its last day
    /// @param after the id of the last one of the previous page, which expires on `from`; null for the first page
    /// @return at most [#MAX_FOUND]
    List<IdentityDocument> expiring(LocalDate from, LocalDate to, @Nullable UUID after);
}
