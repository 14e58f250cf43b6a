package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.commit.ActsConnections;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;

/// A server starts only on a database that it can use, and only as a role that can do no more than it needs. Otherwise
/// the person at the terminal gets one line that says what to do.
@TestInstance(Lifecycle.PER_CLASS)
class DatabaseChecksIT {
    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient owner = JdbcClient.create(database.owner());

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void letTheApplicationsRoleServe() {
        assertThatCode(() -> demand(database.jdbcUrl(), database.appUser(), database.appPassword()))
                .doesNotThrowAnyException();
    }

    @Test
    @Fault("W6")
    void refuseTheOwner() {
        assertRefused("tereze_owner", database.ownerPassword(), "owns tables of Tereze");
    }

    @ParameterizedTest
    @Fault("W6")
    @CsvSource(
            delimiter = '|',
            value = {
                "alter role %s createrole | may create tables, schemas or roles",
                "alter role %s createdb | may create tables, schemas or roles",
                "grant create on schema acts to %s | may create tables, schemas or roles",
                "grant create on schema public to tereze_committer | may create tables, schemas or roles",
                "grant delete on acts.act to %s | as the owner, revoke delete on acts.act from",
                "grant truncate on acts.act to tereze_listener | revoke truncate on acts.act from tereze_listener",
                "grant insert on acts.act to %s | revoke insert on acts.act from",
                "grant insert (seq, id) on acts.act to tereze_committer | revoke insert on acts.act from",
                "grant insert on acts.kind to %s | revoke insert on acts.kind from",
                "grant update on acts.kind to tereze_listener | revoke update on acts.kind from",
                "grant update (forward) on acts.clock to %s | revoke update on acts.clock from",
                "grant insert on acts.clock to tereze_committer | revoke insert on acts.clock from",
                "grant delete on acts.subject to %s | revoke delete on acts.subject from",
                "grant maintain on acts.turn to %s | revoke maintain on acts.turn from",
                "grant update on acts.cursor to tereze_listener | revoke update on acts.cursor from",
                "grant delete on addresses.registration to tereze_app | revoke delete on addresses.registration from tereze_app",
                "grant insert on people.person to public | revoke insert on people.person from public",
                "grant trigger on people.person to tereze_committer | revoke trigger on people.person from tereze_committer",
                "grant update on notices.notice to tereze_listener | revoke update on notices.notice from tereze_listener",
                "grant insert on notices.notice to tereze_committer | revoke insert on notices.notice from tereze_committer",
                "grant insert on notices.outgoing to %s | revoke insert on notices.outgoing from",
                "grant delete on portal.feedback to tereze_app | revoke delete on portal.feedback from tereze_app",
                "grant insert on flyway_schema_history to %s | revoke insert on flyway_schema_history from",
                "grant create on schema cases to public | revoke create on schema cases from public",
                "revoke tereze_listener from %s | cannot write",
                "revoke tereze_committer from %s | cannot write",
            })
    void refuseARoleThatMayMoreOrLessThanItNeeds(String grant, String reason) {
        withRole(name -> {
            try {
                owner.sql(grant.formatted(name)).update();
                assertRefused(name, "secret", reason);
            } finally {
                takeBack(grant.formatted(name));
            }
        });
    }

    private void takeBack(String grant) {
        if (grant.startsWith("grant ")) {
            owner.sql(grant.replaceFirst("grant ", "revoke ").replaceFirst(" to ([a-z_0-9]+)$", " from $1"))
                    .update();
        }
    }

    /// The server may become such a role, and then another, although it inherits nothing.
    @ParameterizedTest
    @Fault("W6")
    @CsvSource(
            delimiter = '|',
            value = {
                "grant create on schema acts to %s | revoke create on schema acts from",
                "grant delete on acts.act to %s | revoke delete on acts.act from",
                "grant truncate on documents.document to %s | revoke truncate on documents.document from",
                "alter role %s createrole | may create tables, schemas or roles",
            })
    void refuseARoleThatMayBecomeOneWithMoreRights(String grant, String reason) {
        withRole(name -> {
            String maker = name + "_maker";
            owner.sql("create role " + name + "_between").update();
            owner.sql("create role " + maker).update();
            owner.sql("grant " + maker + " to " + name + "_between with inherit false, set true")
                    .update();
            owner.sql("grant " + name + "_between to " + name + " with inherit false, set true")
                    .update();
            try {
                assertThatCode(() -> demand(database.jdbcUrl(), name, "secret")).doesNotThrowAnyException();
                owner.sql(grant.formatted(maker)).update();
                assertRefused(name, "secret", reason);
            } finally {
                takeBack(grant.formatted(maker));
                owner.sql("drop role " + maker).update();
                owner.sql("drop role " + name + "_between").update();
            }
        });
    }

    @Test
    @Fault("W6")
    void refuseARoleThatOwnsATableOrMayBecomeItsOwner() {
        withRole(name -> {
            owner.sql("create role keeper").update();
            owner.sql("grant keeper to tereze_owner with set true").update();
            owner.sql("create table people.spare ()").update();
            try {
                owner.sql("grant create on schema people to keeper").update();
                owner.sql("alter table people.spare owner to keeper").update();
                owner.sql("grant keeper to " + name + " with inherit false, set true")
                        .update();
                assertRefused(name, "secret", "owns tables of Tereze or may act as their owner");
            } finally {
                owner.sql("drop table people.spare").update();
                owner.sql("revoke all on schema people from keeper").update();
                owner.sql("drop role keeper").update();
            }
        });
    }

    @ParameterizedTest
    @Fault("W7")
    @CsvSource({
        "default_transaction_read_only, on",
        "default_transaction_isolation, serializable",
        "statement_timeout, 1",
        "lock_timeout, 1",
        "idle_in_transaction_session_timeout, 1",
        "transaction_timeout, 1",
        "idle_session_timeout, 1",
        "search_path, nowhere",
        "role, tereze_listener",
        "local_preload_libraries, nowhere",
        "restrict_nonsystem_relation_kind, view",
        "exit_on_error, on",
        "gin_fuzzy_search_limit, 1",
        "bytea_output, escape",
        "synchronous_commit, off"
    })
    void aSettingOfTheRoleHasNoEffect(String setting, String value) throws SQLException {
        withRole(name -> {
            owner.sql("alter role " + name + " set " + setting + " = '" + value + "'")
                    .update();
            assertThatCode(() -> demand(database.jdbcUrl(), name, "secret")).doesNotThrowAnyException();
            ActsConnections connections = new ActsConnections(database.jdbcUrl(), name, "secret");
            try (Connection committer = connections.committer();
                    Connection listener = connections.listener();
                    HikariDataSource pool = pool(name);
                    Connection reading = pool.getConnection()) {
                assertThat(shown(committer, setting)).isNotIn(value, value + "ms");
                assertThat(shown(reading, setting)).isNotIn(value, value + "ms");
                assertThat(shown(listener, "transaction_read_only")).isEqualTo("off");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @ParameterizedTest
    @Fault("W7")
    @CsvSource({"work_mem, 64kB", "enable_indexscan, off", "tcp_user_timeout, 1ms"})
    void refuseASettingOfTheRoleThatHasAnEffect(String setting, String value) {
        withRole(name -> {
            owner.sql("alter role " + name + " set " + setting + " = '" + value + "'")
                    .update();
            assertRefused(
                    name,
                    "secret",
                    "settings of its own, and the server needs none: alter role " + name + " reset " + setting);
            assertThat(new RoleSettings(new ActsConnections(database.jdbcUrl(), name, "secret")).trouble())
                    .hasValueSatisfying(trouble -> assertThat(trouble).contains("reset " + setting));

            owner.sql("alter role " + name + " reset " + setting).update();
            owner.sql("alter role " + name + " in database " + databaseName() + " set " + setting + " = '" + value
                            + "'")
                    .update();
            assertRefused(
                    name, "secret", "alter role " + name + " in database " + databaseName() + " reset " + setting);
        });
    }

    private String databaseName() {
        return database.jdbcUrl().replaceAll("^.*/", "");
    }

    /// The pool of the server.
    private HikariDataSource pool(String role) {
        Settings settings = new Binder(new MapConfigurationPropertySource(Map.of(
                        "tereze.database.url",
                        database.jdbcUrl(),
                        "tereze.database.user",
                        role,
                        "tereze.database.password",
                        "secret",
                        "tereze.database.connections",
                        "1")))
                .bindOrCreate("tereze", Settings.class);
        return (HikariDataSource) new Server().applicationConnections(settings);
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (var row = connection.createStatement().executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    @Fault("S4")
    void sayThatThePasswordIsWrong() {
        assertThat(refusal(database.jdbcUrl(), database.appUser(), "wrong"))
                .contains("does not let the role tereze_app in: check the user and the password")
                .doesNotContain("wrong");
        assertThat(refusal(database.jdbcUrl(), database.appUser(), "")).contains("does not let the role tereze_app in");
    }

    @Test
    @Fault("S4")
    void sayThatTheRoleIsMissing() {
        assertThat(refusal(database.jdbcUrl(), "nobody_here", "x")).contains("does not let the role nobody_here in");
    }

    @Test
    @Fault("S4")
    void sayThatTheDatabaseIsMissing() {
        String url = database.jdbcUrl().replaceAll("/[^/]*$", "/not_there");
        assertThat(refusal(url, database.appUser(), database.appPassword())).contains("/not_there does not exist");
    }

    @Test
    @Fault("S4")
    void sayThatNothingListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(refusal("jdbc:postgresql://127.0.0.1:" + port + "/tereze?password=secret", "", ""))
                .startsWith("nothing answers at 127.0.0.1:" + port + "/tereze: start the database")
                .doesNotContain("secret");
    }

    @Test
    @Fault("S4")
    void sayThatItIsNotMigratedOrOfAnEarlierVersion() {
        try (TestDatabase empty = TestDatabase.createEmpty()) {
            assertThat(refusal(empty.jdbcUrl(), empty.appUser(), empty.appPassword()))
                    .contains("is not of this version", "run ./tereze migrate");
            Flyway.configure()
                    .dataSource(empty.owner())
                    .locations("classpath:db/migration")
                    .target("260")
                    .load()
                    .migrate();
            assertThat(refusal(empty.jdbcUrl(), empty.appUser(), empty.appPassword()))
                    .contains("is not of this version", "run ./tereze migrate");
            Migration.migrate(empty.owner());
            assertThatCode(() -> demand(empty.jdbcUrl(), empty.appUser(), empty.appPassword()))
                    .doesNotThrowAnyException();
        }
    }

    private void assertRefused(String role, String password, String reason) {
        assertThat(refusal(database.jdbcUrl(), role, password)).contains("role " + role, reason);
    }

    /// A role like the application's, which a test may spoil.
    private void withRole(Consumer<String> work) {
        String name = "app_" + UUID.randomUUID().toString().substring(0, 8);
        owner.sql("create role " + name + " login password 'secret'").update();
        owner.sql("grant tereze_app to " + name + " with inherit true, set false")
                .update();
        owner.sql("grant tereze_committer, tereze_listener to " + name + " with inherit false, set true")
                .update();
        try {
            work.accept(name);
        } finally {
            owner.sql("revoke all on schema acts from " + name).update();
            owner.sql("revoke all on all tables in schema acts from " + name).update();
            owner.sql("drop role " + name).update();
        }
    }

    private static String refusal(String url, String user, String password) {
        Throwable refused = catchThrowable(() -> demand(url, user, password));
        assertThat(refused).isInstanceOf(CannotStart.class);
        assertThat(refused.getMessage()).hasLineCount(1);
        return String.valueOf(refused.getMessage());
    }

    private static void demand(String url, String user, String password) {
        DatabaseChecks.demand(new Settings.Database(url, user, password, 1));
    }
}
