package tereze.acts.commit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// Opens connections outside the pool for the committer and the listeners.
///
/// @param url JDBC
/// @param user the application's login
public record ActsConnections(String url, String user, String password) {
    /// The server ends a transaction that is idle, and so releases its lock. Otherwise a paused node would stop
    /// the others.
    private static final String COMMITTER_SESSION = """
            set role tereze_committer;
            set idle_in_transaction_session_timeout = '1s';
            set statement_timeout = '5s';
            set lock_timeout = '5s';
            set tcp_user_timeout = '3s';
            set synchronous_commit = on;
            -- All reads are by key. A plan cached while a table was small would scan it after it has grown.
            set enable_seqscan = off;
            set enable_hashjoin = off;
            set enable_mergejoin = off""";

    private static final String LISTENER_SESSION = """
            set role tereze_listener;
            set idle_in_transaction_session_timeout = '10s';
            set statement_timeout = '30s';
            -- Effect and cursor are one transaction. If a crash of the server loses it, the acts are processed again.
            set synchronous_commit = off""";

    /// A connection that may append acts and write state.
    public Connection committer() throws SQLException {
        return open(COMMITTER_SESSION, "tereze committer");
    }

    /// A connection that may write projections and move cursors.
    public Connection listener() throws SQLException {
        return open(LISTENER_SESSION, "tereze listener");
    }

    private Connection open(String session, String name) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", name);
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "40");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("prepareThreshold", "1");
        // The detail of an error quotes the rejected row. It may contain personal data, which must not get into
        // the log.
        properties.setProperty("logServerErrorDetail", "false");
        Connection connection = DriverManager.getConnection(url, properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute(session);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public String toString() {
        return "ActsConnections[" + user + "]";
    }
}
