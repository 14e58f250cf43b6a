package tereze.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import tereze.postgres.Credential;

/// A migrated, empty database of one test. All databases of a process that runs tests are in one PostgreSQL, which
/// starts with the first database and stops with the process.
///
/// The data sources are pools, because a new connection takes longer than most statements. A test that changes its
/// session (`set role`) takes a [#connection] of its own.
public final class TestDatabase implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 40;
    private static final Set<String> FILLED = new HashSet<>();

    private final TestCluster cluster;
    private final String name;
    private final HikariDataSource app;
    private final HikariDataSource owner;

    private TestDatabase(TestCluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
        this.app = pool(cluster.application());
        this.owner = pool(cluster.owner());
    }

    /// Creates a database as a copy of one that is migrated once.
    public static TestDatabase create() {
        TestCluster cluster = TestCluster.running();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        cluster.copyTemplate(name);
        return new TestDatabase(cluster, name);
    }

    /// Creates a database as a copy of one that is migrated and filled once in this process.
    ///
    /// @param content names what is in it
    public static TestDatabase create(String content, Filling filling) {
        TestCluster cluster = TestCluster.running();
        String template = "template_" + content;
        synchronized (FILLED) {
            if (FILLED.add(template)) {
                cluster.copyTemplate(template);
                try (Connection owner =
                        dataSource(cluster.url(template), cluster.owner()).getConnection()) {
                    filling.fill(owner);
                } catch (SQLException e) {
                    throw new IllegalStateException("cannot fill " + template, e);
                }
            }
        }
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        cluster.copy(template, name);
        return new TestDatabase(cluster, name);
    }

    /// Fills a database, as the owner of its tables.
    public interface Filling {
        void fill(Connection owner) throws SQLException;
    }

    /// Creates a database without migrations.
    public static TestDatabase createEmpty() {
        TestCluster cluster = TestCluster.running();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        cluster.asOwner("create database " + name);
        return new TestDatabase(cluster, name);
    }

    /// Connections as the running server has them, with the role `tereze_app`.
    public DataSource app() {
        return app;
    }

    /// A connection as [#app] has them. No other test gets it.
    public Connection connection() throws SQLException {
        return dataSource(jdbcUrl(), cluster.application()).getConnection();
    }

    /// Connections as the owner of the tables, as migrations have them.
    public DataSource owner() {
        return owner;
    }

    /// The URL of the database, without user and password.
    public String jdbcUrl() {
        return cluster.url(name);
    }

    /// From now on its clock is what a test sets.
    void stopClock() {
        execute(owner, TestCluster.resource("/testing-clock.sql"));
    }

    /// Sets the clock by which the database compares the moments of acts.
    void setClock(Instant moment) {
        if (!owner.isClosed()) {
            execute(owner, "delete from testing.clock", "insert into testing.clock values ('" + moment + "')");
        }
    }

    /// The role of the running server.
    public String appUser() {
        return cluster.application().user();
    }

    /// The file of keys of all servers of this process.
    public Path keys() {
        return cluster.keys();
    }

    /// The password of the role of the running server.
    public String appPassword() {
        return cluster.application().password();
    }

    /// The password of the role that owns the tables.
    public String ownerPassword() {
        return cluster.owner().password();
    }

    /// Runs a statement with the writing role of the application. Returns the SQLSTATE of the refusal, or `done`.
    public String refusalToApplication(String sql) {
        return refusal("tereze_committer", sql);
    }

    /// As [#refusalToApplication], with another role that the application can take.
    public String refusal(String role, String sql) {
        return refusals(role, List.of(sql)).getFirst();
    }

    /// Runs several statements one after the other and returns the result of each.
    public List<String> refusals(String role, List<String> statements) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + role);
            return statements.stream().map(sql -> refusal(statement, sql)).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot take the role " + role, e);
        }
    }

    private static String refusal(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /// As [#refusalToApplication], for statements in one transaction. This includes what is checked only at the
    /// end of a transaction.
    public String refusalOfTransaction(String... statements) {
        try (Connection connection = app().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role tereze_committer");
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /// Drops the database and closes all its connections.
    @Override
    public void close() {
        app.close();
        owner.close();
        cluster.asOwner("drop database if exists " + name + " with (force)");
    }

    private HikariDataSource pool(Credential credential) {
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(dataSource(jdbcUrl(), credential));
        settings.setMaximumPoolSize(MOST_CONNECTIONS);
        settings.setMinimumIdle(0);
        settings.setInitializationFailTimeout(-1);
        return new HikariDataSource(settings);
    }

    static DataSource dataSource(String url, Credential credential) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        // A test may change a table between two statements, so the driver keeps no plan of a statement.
        source.setPrepareThreshold(0);
        source.setUser(credential.user());
        source.setPassword(credential.password());
        return source;
    }

    static void execute(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare a test database", e);
        }
    }
}
