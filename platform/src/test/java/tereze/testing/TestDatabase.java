package tereze.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import tereze.postgres.Credential;

/// A migrated, empty database of a test's own. All databases of a process that runs tests lie in one PostgreSQL, which
/// is
/// started when the first is asked for and stopped when the process ends.
///
/// The data sources open a connection each time they are asked, so that nothing is left open when the database goes.
public final class TestDatabase implements AutoCloseable {
    private final TestCluster cluster;
    private final String name;

    private TestDatabase(TestCluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
    }

    /// Makes a database; it is a copy of one that was migrated once.
    public static TestDatabase create() {
        TestCluster cluster = TestCluster.running();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        cluster.copyTemplate(name);
        return new TestDatabase(cluster, name);
    }

    /// Makes a database that no migration has touched.
    public static TestDatabase createEmpty() {
        TestCluster cluster = TestCluster.running();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        cluster.asOwner("create database " + name);
        return new TestDatabase(cluster, name);
    }

    /// Connections as the running server has them: the role `tereze_app`.
    public DataSource app() {
        return dataSource(cluster.application());
    }

    /// Connections as the owner of the tables: what migrations have.
    public DataSource owner() {
        return dataSource(cluster.owner());
    }

    /// Where to connect, without user and password.
    public String jdbcUrl() {
        return cluster.url(name);
    }

    /// The role of the running server.
    public String appUser() {
        return cluster.application().user();
    }

    /// The password of the role of the running server.
    public String appPassword() {
        return cluster.application().password();
    }

    /// The password of the role that owns the tables.
    public String ownerPassword() {
        return cluster.owner().password();
    }

    /// What becomes of a statement that the application tries as its writing role: the SQLSTATE of the refusal, or
    /// `done`.
    public String refusalToApplication(String sql) {
        return refusal("tereze_committer", sql);
    }

    /// As [#refusalToApplication], in another of the roles that the application can take.
    public String refusal(String role, String sql) {
        return refusals(role, List.of(sql)).getFirst();
    }

    /// What becomes of each of several statements, one after the other.
    public List<String> refusals(String role, List<String> statements) {
        try (Connection connection = app().getConnection();
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

    /// As [#refusalToApplication], of statements that stand or fall together: what is checked only at the end of a
    /// transaction is checked too.
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

    /// Drops the database; whoever is still connected is cut off.
    @Override
    public void close() {
        cluster.asOwner("drop database if exists " + name + " with (force)");
    }

    private DataSource dataSource(Credential credential) {
        return dataSource(jdbcUrl(), credential);
    }

    static DataSource dataSource(String url, Credential credential) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
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
