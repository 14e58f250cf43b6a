package tereze.acts.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.TestDatabase;

/// Attacks by plain SQL with the application's own credential, in each role that it can take: what the rules promise,
/// the database holds against a wrong application and against a hand.
@Tag("prove")
@Tag("P12")
class PlainSqlIT {
    private static final String NO_PRIVILEGE = "42501";
    private static final String WRONG_VERSION = "TZ001";
    private static final String NO_ACT = "TZ002";
    private static final List<String> ROLES = List.of("tereze_app", "tereze_committer", "tereze_listener");

    private static TestDatabase database;
    private static Box box;

    @BeforeAll
    static void start() {
        database = Box.database();
        try (Node node = Node.start(database)) {
            box = node.open("attacked");
        }
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                // an act with a chosen number, an act changed, an act gone
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
                // a state gone
                "delete from test.box",
                "truncate test.box",
                // a column that keeps its first value
                "update test.box set made = now()",
                "update test.box set id = gen_random_uuid()",
                // triggers out of the way
                "alter table test.box disable trigger all",
                "alter table test.box disable trigger acts_inserted",
                "drop trigger acts_inserted on test.box",
                "set session_replication_role = replica",
                "alter table acts.act add column x int",
                "create or replace function acts.check_inserted() returns trigger language plpgsql as 'begin return null; end'",
                "create trigger mine before insert on test.box for each row execute function acts.check_inserted()",
                // a table that would shadow another, a schema of one's own
                "create temporary table act (seq bigint)",
                "create table test.mine (id int)",
                "create schema mine",
                "create table public.mine (id int)",
                // a partition, past its parent's triggers
                "insert into test.part_1 values (gen_random_uuid(), 1, 0, 1)",
                // more rights
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

    @Test
    void refusesAStateWithoutAnAct() throws SQLException {
        try (Connection connection = as("tereze_committer")) {
            assertRefused(connection, insert(UUID.randomUUID(), 1, 0), NO_ACT);
            assertRefused(connection, "update test.box set version = version + 1, label = 'forged'", NO_ACT);
        }
    }

    @Test
    void refusesAnActOfAnotherThingBehindAState() throws SQLException {
        try (Connection connection = as("tereze_committer")) {
            connection.setAutoCommit(false);
            execute(connection, append(UUID.randomUUID()));
            assertRefused(connection, insert(UUID.randomUUID(), 1, lastSeq(connection)), NO_ACT);
            connection.rollback();
        }
    }

    @Test
    void refusesAnActOfAnotherTransactionBehindAState() throws SQLException {
        UUID thing = UUID.randomUUID();
        try (Connection connection = as("tereze_committer")) {
            execute(connection, append(thing));
            assertRefused(connection, insert(thing, 1, lastSeq(connection)), NO_ACT);
        }
    }

    @Test
    void refusesARowThatBeginsAtAnotherVersion() throws SQLException {
        UUID thing = UUID.randomUUID();
        try (Connection connection = as("tereze_committer")) {
            connection.setAutoCommit(false);
            execute(connection, append(thing));
            assertRefused(connection, insert(thing, 42, lastSeq(connection)), WRONG_VERSION);
            connection.rollback();
        }
    }

    @Test
    void refusesAnUpdateThatSkipsAVersion() throws SQLException {
        try (Connection connection = as("tereze_committer")) {
            connection.setAutoCommit(false);
            execute(connection, append(box.id()));
            assertRefused(
                    connection,
                    "update test.box set version = version + 2, act_seq = " + lastSeq(connection),
                    WRONG_VERSION);
            connection.rollback();
        }
    }

    @Test
    void acceptsTheHonestWay() throws SQLException {
        UUID thing = UUID.randomUUID();
        try (Connection connection = as("tereze_committer")) {
            connection.setAutoCommit(false);
            execute(connection, append(thing));
            execute(connection, insert(thing, 1, lastSeq(connection)));
            connection.commit();
        }
    }

    @Test
    void refusesASetThatMovesWithoutAnAct() throws SQLException {
        try (Connection connection = as("tereze_committer")) {
            assertRefused(connection, "insert into test.room values (gen_random_uuid(), 1, 0)", NO_ACT);
        }
    }

    /// PostgreSQL only warns of a grant that grants nothing.
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
        Connection connection = database.app().getConnection();
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

    private static long lastSeq(Connection connection) {
        return JdbcClient.create(new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true))
                .sql("select max(seq) from acts.act")
                .query(Long.class)
                .single();
    }

    private static String append(UUID thing) {
        return "select acts.append(array[gen_random_uuid()], array[9000], array[now()], array['" + thing
                + "'::uuid], array[gen_random_uuid()], array['by hand'], array['\\x00'::bytea], array[sha256('x')],"
                + " '{}', '{}')";
    }

    private static String insert(UUID id, int version, long seq) {
        return "insert into test.box values ('" + id + "', " + version + ", " + seq
                + ", 'forged', null, 0, 0, false, now(), now(), 'apricot', '[]', '{}', 6)";
    }
}
