package tereze.people.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.table.BatchLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.api.LookAlikes;
import tereze.people.IdentityDocument;
import tereze.people.Iin;
import tereze.people.People;
import tereze.people.Person;
import tereze.people.Relation;
import tereze.people.RelationKind;

/// The register of people in our own database.
@Component
final class StoredPeople implements People {
    private static final int SHORTEST_SEARCH = 2;

    /// Four parts, each with its own index: current and past relations, from either side.
    private static final String RELATIONS_OF = """
            s.id in (select r.id from people.relation r where r.person = ? and r.until is null
                     union select r.id from people.relation r where r.person = ? and r.until is not null
                     union select r.id from people.relation r where r.other = ?)
            order by s.since, s.id limit ?
            """;

    private final JdbcClient jdbc;
    private final BatchLoader<List<?>, Versioned<Person>> byId;
    private final BatchLoader<List<?>, Versioned<Person>> byIin;

    StoredPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byId = PeopleTables.PEOPLE.grouped(jdbc, "s.id = asked.k1", "uuid");
        this.byIin = PeopleTables.PEOPLE.grouped(jdbc, "s.iin = asked.k1", "text");
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return findStored(id).map(Versioned::state);
    }

    @Override
    public Optional<Versioned<Person>> findStored(PersonId id) {
        return byId.first(List.of(id));
    }

    @Override
    public List<Versioned<Person>> findAllStored(Collection<PersonId> ids) {
        return byId.ofAll(ids.stream().map(List::of).toList());
    }

    @Override
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        if (ids.size() > MAX_FOUND) {
            throw new IllegalArgumentException("ids: " + ids.size() + " (expected: at most " + MAX_FOUND + ")");
        }
        UUID[] keys = ids.stream().map(PersonId::value).toArray(UUID[]::new);
        return states(PeopleTables.PEOPLE, "s.id = any (?)", (Object) keys).stream()
                .collect(Collectors.toMap(Person::personId, Function.identity()));
    }

    @Override
    public Optional<Person> byIin(Iin iin) {
        return byIin.first(List.of(iin.value())).map(Versioned::state);
    }

    @Override
    public List<Person> search(String name, int limit) {
        String key = LookAlikes.fold(name);
        if (key.length() < SHORTEST_SEARCH) {
            throw new IllegalArgumentException(
                    "name: " + key.length() + " characters (expected: at least " + SHORTEST_SEARCH + ")");
        }
        return states(
                PeopleTables.PEOPLE,
                "s.search_key like ? order by s.search_key, s.id limit ?",
                key.replaceAll("([\\\\%_])", "\\\\$1") + "%",
                Math.min(limit, MAX_FOUND));
    }

    @Override
    public List<Relation> relationsOf(PersonId person) {
        return storedRelationsOf(person).stream().map(Versioned::state).toList();
    }

    @Override
    public List<Versioned<Relation>> storedRelationsOf(PersonId person) {
        return PeopleTables.RELATIONS.where(
                jdbc, RELATIONS_OF, person.value(), person.value(), person.value(), MAX_FOUND);
    }

    @Override
    public List<PersonId> childrenOf(PersonId parent) {
        return relationsOf(parent).stream()
                .filter(relation ->
                        isStandingParenthood(relation) && relation.person().equals(parent))
                .map(Relation::other)
                .toList();
    }

    @Override
    public List<PersonId> parentsOf(PersonId child) {
        return relationsOf(child).stream()
                .filter(relation ->
                        isStandingParenthood(relation) && relation.other().equals(child))
                .map(Relation::person)
                .toList();
    }

    @Override
    public List<Versioned<IdentityDocument>> documentsOf(PersonId person) {
        return PeopleTables.DOCUMENTS.where(
                jdbc, "s.person = ? order by s.issued desc, s.id limit ?", person.value(), MAX_FOUND);
    }

    private static boolean isStandingParenthood(Relation relation) {
        return relation.kind() == RelationKind.PARENT && relation.until() == null;
    }

    private <T extends Record> List<T> states(StateTable<T> table, String condition, Object... parameters) {
        return table.where(jdbc, condition, parameters).stream()
                .map(Versioned::state)
                .toList();
    }
}
