package tereze.people.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.table.Reads;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.people.IdentityDocument;
import tereze.people.Iin;
import tereze.people.People;
import tereze.people.Person;
import tereze.people.Relation;
import tereze.people.RelationKind;

/// The register of people in our own database.
@Component
final class PeopleQueries implements People {
    private static final String REGISTER = "the ministry's register alone adds relations and documents";

    /// Four parts, each with its own index: current and past relations, from either side.
    private static final String RELATIONS_OF = """
            s.id in (select r.id from people.relation r where r.person = ? and r.until is null
                     union select r.id from people.relation r where r.person = ? and r.until is not null
                     union select r.id from people.relation r where r.other = ?)
            order by s.since, s.id limit ?
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final StateLoader<Person> byId;
    private final StateLoader<Person> byIin;

    PeopleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byId = PeopleTables.PEOPLE.byId(jdbc);
        this.byIin = PeopleTables.PEOPLE.byUnique(jdbc, "iin");
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return byId.first(id).map(Versioned::state);
    }

    @Override
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        if (ids.size() > MAX_FOUND) {
            throw new IllegalArgumentException("ids: " + ids.size() + " (expected: at most " + MAX_FOUND + ")");
        }
        return byId.ofAll(ids.stream().map(List::of).toList()).stream()
                .map(Versioned::state)
                .collect(Collectors.toMap(Person::personId, Function.identity()));
    }

    @Override
    public Optional<Person> byIin(Iin iin) {
        return byIin.first(iin.value()).map(Versioned::state);
    }

    @Override
    public List<Relation> relationsOf(PersonId person) {
        return states(PeopleTables.RELATIONS, RELATIONS_OF, person.value(), person.value(), person.value(), MAX_FOUND);
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
    public List<IdentityDocument> documentsOf(PersonId person) {
        return states(
                PeopleTables.DOCUMENTS, "s.person = ? order by s.issued desc, s.id limit ?", person.value(), MAX_FOUND);
    }

    @Override
    public List<IdentityDocument> expiring(LocalDate from, LocalDate to, @Nullable UUID after) {
        return states(
                PeopleTables.DOCUMENTS,
                "s.annulled is null and s.expires <= ? and (s.expires, s.id) > (?, ?) order by s.expires, s.id limit ?",
                to,
                from,
                after == null ? BEFORE_ALL : after,
                MAX_FOUND);
    }

    private static boolean isStandingParenthood(Relation relation) {
        return relation.kind() == RelationKind.PARENT && relation.until() == null;
    }

    private <T extends Record> List<T> states(StateTable<T> table, String condition, Object... parameters) {
        return Reads.foundOnly(REGISTER, () -> table.where(jdbc, condition, parameters)).stream()
                .map(Versioned::state)
                .toList();
    }
}
