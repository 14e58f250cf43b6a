package tereze.acts.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.TestDatabase;

/// Attacks on acts and on the database itself in plain SQL, with the application's own credential and in each role
/// that it can take. `StateTableContractIT` attacks the tables of the modules.
@Tag("prove")
@Tag("P12")
class PlainSqlIT {
    private static final String NO_PRIVILEGE = "42501";
    private static final List<String> ROLES = List.of("tereze_app", "tereze_committer", "tereze_listener");

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = Box.database();
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("create table test.part (id uuid, version int not null, act_seq bigint not null, region int not null)"
                        + " partition by list (region)")
                .update();
        owner.sql("create table test.part_1 partition of test.part for values in (1)")
                .update();
        owner.sql("select acts.declare_state('test.part')").query().listOfRows();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    /// The triggers of other modules read through these views. The application has no right to read them.
    @Test
    void refusesToReadOrWriteThroughTheViewsOfInterlocks() {
        List<String> attacks = JdbcClient.create(database.owner())
                .sql("select schemaname || '.' || viewname from pg_views where viewname like 'for\\_interlock\\_%'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(view -> Stream.of("select * from " + view, "delete from " + view))
                .toList();
        assertThat(attacks).isNotEmpty();
        for (String role : ROLES) {
            assertThat(database.refusals(role, attacks)).as(role).containsOnly(NO_PRIVILEGE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // an insert with a chosen number, changes and deletions of acts
                "insert into acts.act (seq, id, kind, at, thing, actor, ground, record, commitment)"
                        + " values (99, gen_random_uuid(), 9000, now(), gen_random_uuid(), gen_random_uuid(), '',"
                        + " '\\x00', sha256('x'))",
                "update acts.act set at = now()",
                "update acts.act set xid = pg_current_xact_id()",
                "delete from acts.act",
                "truncate acts.act",
                "update acts.subject set kind = 1",
                "insert into acts.subject values (gen_random_uuid(), 1, 9000)",
                "delete from acts.subject",
                "delete from acts.request",
                "update acts.request set answer = 'x'",
                "delete from acts.cursor",
                // attempts to disable or replace triggers
                "set session_replication_role = replica",
                "alter table acts.act add column x int",
                "create or replace function acts.check_inserted() returns trigger language plpgsql as 'begin return null; end'",
                "create trigger mine before insert on test.box for each row execute function acts.check_inserted()",
                // a table that shadows another, a table or schema of its own
                "create temporary table act (seq bigint)",
                "create table test.mine (id int)",
                "create schema mine",
                "create table public.mine (id int)",
                // an insert into a partition, without the triggers of its parent
                "insert into test.part_1 values (gen_random_uuid(), 1, 0, 1)",
                // attempts to get more rights
                "set role tereze_owner",
                "select acts.declare_state('test.box')",
                "copy acts.act from program 'true'",
                "select pg_read_file('postgresql.conf')"
            })
    void isRefusedInEveryRole(String sql) throws SQLException {
        for (String role : ROLES) {
            try (Connection connection = as(role);
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as("%s: %s", role, sql)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tereze_app", "tereze_listener"})
    void refusesToAppendOutsideTheCommitter(String role) throws SQLException {
        try (Connection connection = as(role)) {
            assertRefused(connection, append(UUID.randomUUID()), NO_PRIVILEGE);
            assertRefused(connection, "select acts.lock()", NO_PRIVILEGE);
        }
    }

    @Test
    void refusesToMoveTheNumberWithoutActs() throws SQLException {
        try (Connection connection = as("tereze_committer")) {
            assertRefused(connection, "select acts.append('{}','{}','{}','{}','{}','{}','{}','{}','{}','{}')", "22023");
            assertRefused(
                    connection,
                    "select acts.append(array[gen_random_uuid()],'{}','{}','{}','{}','{}','{}','{}','{}','{}')",
                    "22023");
        }
    }

    /// PostgreSQL only warns about a grant that has no effect.
    @Test
    void givesNobodyTheRightToGrant() throws SQLException {
        for (String role : ROLES) {
            try (Connection connection = as(role)) {
                execute(connection, "grant all on acts.act to tereze_app, tereze_committer, tereze_listener");
                assertRefused(connection, "update acts.act set at = now()", NO_PRIVILEGE);
            }
        }
    }

    @Test
    void grantsNothingOnPartitionsAndNoDeleteAnywhere() throws SQLException {
        JdbcClient owner = JdbcClient.create(database.owner());
        assertThat(owner.sql("""
                                select c.oid::regclass::text from pg_class c
                                where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text !~ '^(pg_|information)'
                                and exists (select from unnest(array['tereze_app', 'tereze_committer', 'tereze_listener']) r
                                    where has_table_privilege(r, c.oid, 'truncate, trigger, references')
                                    or has_table_privilege(r, c.oid, 'delete')
                                        and obj_description(c.oid) is distinct from 'passing'
                                    or c.relispartition and has_table_privilege(r, c.oid, 'insert, update'))""").query(String.class).list()).isEmpty();
    }

    private static Connection as(String role) throws SQLException {
        Connection connection = database.connection();
        execute(connection, "set role " + role);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertRefused(Connection connection, String sql, String state) {
        assertThatThrownBy(() -> execute(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }

    private static String append(UUID thing) {
        return "select testing.append('" + thing + "')";
    }
}
