package tereze.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.access.Role;
import tereze.acts.PersonId;
import tereze.acts.Sha256;
import tereze.api.ReferenceNumber;
import tereze.cases.Case;
import tereze.cases.TaskFilter;
import tereze.cases.store.CaseTable;
import tereze.documents.CheckCode;
import tereze.testing.TestDatabase;
import tereze.testing.TestRoles;

/// A data folder of an earlier version is upgraded to this version, and its data stay.
class UpgradeIT {
    @Test
    void bringsAnOlderDatabaseToThisVersionAndKeepsItsActs() {
        try (TestDatabase database = TestDatabase.createEmpty()) {
            Flyway.configure()
                    .dataSource(database.owner())
                    .locations("classpath:db/migration")
                    .target("001")
                    .load()
                    .migrate();
            JdbcClient owner = JdbcClient.create(database.owner());
            owner.sql("""
                            select acts.append(array[gen_random_uuid()], array[9000], array[now()],
                                array[gen_random_uuid()], array[gen_random_uuid()], array['older'],
                                array['\\x00'::bytea], array[sha256('x')], '{}', '{}')""").query().listOfRows();

            assertThat(Migration.migrate(database.owner())).isPositive();

            assertThat(owner.sql("select ground from acts.act where seq = 0")
                            .query(String.class)
                            .single())
                    .isEqualTo("older");
            assertThat(owner.sql("select count(*) from cases.case")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(Migration.migrate(database.owner())).as("a second time").isZero();
        }
    }

    /// A case that waited for officers before cases had places has no place. Any officer with its role can decide
    /// it.
    @Test
    void aCaseThatWaitedForOfficersWaitsForThoseOfEveryPlace() {
        try (TestDatabase database = TestDatabase.createEmpty()) {
            Flyway.configure()
                    .dataSource(database.owner())
                    .locations("classpath:db/migration")
                    .target("197")
                    .load()
                    .migrate();
            UUID id = UUID.randomUUID();
            JdbcClient owner = JdbcClient.create(database.owner());
            owner.sql("alter table cases.case disable trigger user").update();
            owner.sql("""
                            insert into cases.case (id, version, act_seq, applicant, service, service_version, form,
                                opened, consents, role, stage, status, due, asked)
                            values (?, 1, 0, gen_random_uuid(), 'residence-temporary', 1, '{}',
                                '2026-03-02 05:00Z', '[]', 'migration-officer',
                                '{"type":"with-officer","due":"2026-03-02T06:00:00Z","why":["x"]}', 'with-officer',
                                '2026-03-02 06:00Z', '[]')""").param(id).update();
            owner.sql("alter table cases.case enable trigger user").update();

            Migration.migrate(database.owner());

            CaseTable cases = new CaseTable(JdbcClient.create(database.app()));
            List<Role> elsewhere = TestRoles.in("750000000", "migration-officer");
            Case kase = cases.find(id).orElseThrow().state();
            assertThat(kase.place()).isNull();
            assertThat(kase.roleOf(new PersonId(UUID.randomUUID()), elsewhere, Instant.EPOCH))
                    .isPresent();
            assertThat(cases.tasks(elsewhere, TaskFilter.ALL, Instant.EPOCH, Instant.EPOCH, new UUID(0, 0), 2))
                    .containsExactly(kase);
        }
    }

    /// Two of the old cases would have the same number: the later one gets another.
    @Test
    void casesAndDocumentsFromBeforeTheyHadNumbersGetThem() {
        try (TestDatabase database = TestDatabase.createEmpty()) {
            Flyway.configure()
                    .dataSource(database.owner())
                    .locations("classpath:db/migration")
                    .target("349")
                    .load()
                    .migrate();
            List<UUID> ids = List.of(new UUID(0, 43_280), new UUID(0, 63_122), UUID.randomUUID());
            JdbcClient owner = JdbcClient.create(database.owner());
            insertOld(owner, ids);

            Migration.migrate(database.owner());

            CaseTable cases = new CaseTable(JdbcClient.create(database.app()));
            List<ReferenceNumber> numbers = List.of(
                    ReferenceNumber.of(ids.get(0)), ReferenceNumber.of(ids.get(1), 1), ReferenceNumber.of(ids.get(2)));
            assertThat(ids.stream()
                            .map(id -> cases.find(id).orElseThrow().state().number()))
                    .containsExactlyElementsOf(numbers);
            assertThat(owner.sql("select number from documents.document order by seq")
                            .query(String.class)
                            .list())
                    .containsExactlyElementsOf(
                            numbers.stream().map(ReferenceNumber::value).toList());
            aRowOfANodeThatKnowsNoNumbersGetsOne(owner);
            assertThat(owner.sql("select count(*) from pg_trigger where not tgisinternal and tgenabled <> 'O'")
                            .query(Integer.class)
                            .single())
                    .as("triggers that stayed off")
                    .isZero();
        }
    }

    private static void insertOld(JdbcClient owner, List<UUID> ids) {
        owner.sql("alter table cases.case disable trigger user").update();
        owner.sql("alter table documents.document disable trigger user").update();
        ids.forEach(id -> {
            owner.sql("""
                            insert into cases.case (id, version, act_seq, applicant, service, service_version, form,
                                opened, consents, stage, status, asked)
                            values (?, 1, 0, gen_random_uuid(), 'residence-temporary', 1, '{}',
                                '2026-03-02 05:00Z', '[]', '{"type":"withdrawn","at":"2026-03-02T06:00:00Z"}',
                                'withdrawn', '[]')""").param(id).update();
            owner.sql("""
                            insert into documents.document (id, seq, at, holder, registration, kind, since, code)
                            values (?, ?, '2026-03-02 05:00Z', gen_random_uuid(), gen_random_uuid(), 'permanent',
                                '2026-03-02', ?)""")
                    .params(
                            id,
                            ids.indexOf(id),
                            CheckCode.of(Sha256.of(id.toString().getBytes(UTF_8)))
                                    .value())
                    .update();
        });
        owner.sql("alter table cases.case enable trigger user").update();
        owner.sql("alter table documents.document enable trigger user").update();
    }

    /// A node of the version before inserts without a number.
    private static void aRowOfANodeThatKnowsNoNumbersGetsOne(JdbcClient owner) {
        UUID later = UUID.randomUUID();
        owner.sql("alter table documents.document disable trigger document_made")
                .update();
        owner.sql("""
                        insert into documents.document (id, seq, at, holder, registration, kind, since, code)
                        select ?, 9, at, holder, registration, kind, since, ? from documents.document limit 1""").params(later, CheckCode.of(new byte[32]).value()).update();
        owner.sql("alter table documents.document enable trigger document_made").update();
        assertThat(owner.sql("select number from documents.document where id = ?")
                        .param(later)
                        .query(String.class)
                        .single())
                .as("a row of a node that knows no numbers")
                .isEqualTo(ReferenceNumber.of(later).value());
    }
}
