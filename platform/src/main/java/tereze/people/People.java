package tereze.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tereze.acts.PersonId;
import tereze.acts.table.Versioned;

/// The register of people, as a port: the ministry's own register stays the record, ours is the demo's, or a mirror.
///
/// It is read here and changed there. Thread-safe.
public interface People {
    /// The table behind it, for decisions that rely on a person's row.
    String TABLE = "people.person";

    /// The table of documents, for decisions that rely on one.
    String DOCUMENTS = "people.identity_document";

    /// The table of relations, for decisions that rely on one.
    String RELATIONS = "people.relation";

    /// The most people found at once.
    int MAX_FOUND = 500;

    Optional<Person> find(PersonId id);

    /// With the row's version, for a decision that relies on it.
    Optional<Versioned<Person>> findStored(PersonId id);

    /// With the rows' versions, those of these who are of record.
    List<Versioned<Person>> findAllStored(Collection<PersonId> ids);

    /// Those of these who are of record.
    ///
    /// @param ids at most [#MAX_FOUND]
    Map<PersonId, Person> findAll(Collection<PersonId> ids);

    Optional<Person> byIin(Iin iin);

    /// People whose whole name begins so, look-alike letters folded, in the order of their names.
    ///
    /// @param name at least two characters
    /// @param limit at most [#MAX_FOUND]
    List<Person> search(String name, int limit);

    /// Relations on either side, past ones included, oldest first.
    List<Relation> relationsOf(PersonId person);

    /// As [#relationsOf], with the rows' versions for a decision that relies on them.
    List<Versioned<Relation>> storedRelationsOf(PersonId person);

    /// Whose parent this person is, the eldest relation first.
    List<PersonId> childrenOf(PersonId parent);

    /// Who the parents of this person are.
    List<PersonId> parentsOf(PersonId child);

    /// Documents, the newest first, with the rows' versions for a decision that relies on them.
    List<Versioned<IdentityDocument>> documentsOf(PersonId person);
}
