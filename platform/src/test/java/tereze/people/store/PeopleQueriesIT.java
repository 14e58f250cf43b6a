package tereze.people.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.PersonId;
import tereze.acts.table.StateTable;
import tereze.api.LookAlikes;
import tereze.people.Iin;
import tereze.people.Person;
import tereze.people.RelationKind;
import tereze.testing.TestDatabase;

/// Reads rows of a bulk load: version 1, with the act of the load.
class PeopleQueriesIT {
    private static final PersonId MOTHER = new PersonId(UUID.randomUUID());
    private static final PersonId FATHER = new PersonId(UUID.randomUUID());
    private static final PersonId CHILD = new PersonId(UUID.randomUUID());

    private static TestDatabase database;
    private static PeopleQueries people;

    @BeforeAll
    static void load() {
        database = TestDatabase.create();
        JdbcClient owner = JdbcClient.create(database.owner());
        for (String table : List.of("person", "relation", "identity_document")) {
            owner.sql("alter table people." + table + " disable trigger acts_inserted")
                    .update();
        }
        person(owner, MOTHER, "850615800011", "Ахметова", "Әлия", "female");
        person(owner, FATHER, "850615700015", "Ахметов", "Нұрлан", "male");
        person(owner, CHILD, "000101500001", "Ахметова", "Іңкәр", "female");
        relation(owner, MOTHER, CHILD, "parent", "");
        relation(owner, FATHER, CHILD, "parent", "");
        relation(owner, FATHER, MOTHER, "marriage", "2020-01-01");
        owner.sql(
                        "insert into people.identity_document values (gen_random_uuid(), 1, 0, ?, 'identity-card', '012345678',"
                                + " 'ҚР ІІМ', '2020-01-01', '2030-01-01', null)")
                .param(MOTHER.value())
                .update();
        people = new PeopleQueries(JdbcClient.create(database.app()));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void findsAPersonByIdAndByIin() {
        Person mother = people.find(MOTHER).orElseThrow();
        assertThat(mother.fullName()).isEqualTo("Ахметова Әлия");
        assertThat(people.byIin(mother.iin())).contains(mother);
        assertThat(people.find(new PersonId(UUID.randomUUID()))).isEmpty();
        assertThat(people.byIin(new Iin("791028302728"))).isEmpty();
    }

    @Test
    void findsManyAtOnceWithinItsLimit() {
        assertThat(people.findAll(List.of(MOTHER, CHILD, new PersonId(UUID.randomUUID()))))
                .containsOnlyKeys(MOTHER, CHILD);
        assertThatThrownBy(() -> people.findAll(Collections.nCopies(501, MOTHER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsRelationsFromBothSides() {
        assertThat(people.childrenOf(MOTHER)).containsExactly(CHILD);
        assertThat(people.childrenOf(CHILD)).isEmpty();
        assertThat(people.parentsOf(CHILD)).containsExactlyInAnyOrder(MOTHER, FATHER);
        assertThat(people.relationsOf(MOTHER)).extracting("kind").contains(RelationKind.MARRIAGE, RelationKind.PARENT);
    }

    @Test
    void givesDocuments() {
        assertThat(people.documentsOf(MOTHER))
                .singleElement()
                .extracting(document -> document.number())
                .isEqualTo("012345678");
        assertThat(people.documentsOf(CHILD)).isEmpty();
    }

    @Test
    void hasTheColumnsThatItsRecordsName() {
        JdbcClient owner = JdbcClient.create(database.owner());
        for (StateTable<?> table : List.of(PeopleTables.PEOPLE, PeopleTables.RELATIONS, PeopleTables.DOCUMENTS)) {
            assertThat(owner.sql("select attname::text from pg_attribute where attrelid = ?::regclass and attnum > 0")
                            .param(table.name())
                            .query(String.class)
                            .set())
                    .isEqualTo(table.columnNames());
        }
    }

    private static void person(JdbcClient owner, PersonId id, String iin, String family, String given, String sex) {
        String key = LookAlikes.fold(family + " " + given);
        owner.sql(
                        "insert into people.person (id, version, act_seq, iin, family_name, given_name, birth, sex, citizenship,"
                                + " language, incapable, sealed, search_key)"
                                + " values (?, 1, 0, ?, ?, ?, '1985-06-15', ?, 'KAZ', 'kk', false, false, ?)")
                .params(id.value(), iin, family, given, sex, key)
                .update();
    }

    private static void relation(JdbcClient owner, PersonId person, PersonId other, String kind, String until) {
        owner.sql(
                        "insert into people.relation values (gen_random_uuid(), 1, 0, ?, ?, ?, '2010-01-01', nullif(?, '')::date)")
                .params(person.value(), other.value(), kind, until)
                .update();
    }
}
