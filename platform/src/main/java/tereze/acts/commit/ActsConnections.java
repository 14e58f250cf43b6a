package tereze.acts.commit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// Opens connections of their own, beside the pool, for the two things that write: the committer and the listeners.
///
/// @param url JDBC
/// @param user the application's login
public record ActsConnections(String url, String user, String password) {
    /// A paused node must not stop the others: the server ends a transaction that stands idle, and with it the lock.
    private static final String COMMITTER_SESSION = """
            set role tereze_committer;
            set idle_in_transaction_session_timeout = '1s';
            set statement_timeout = '5s';
            set lock_timeout = '5s';
            set tcp_user_timeout = '3s';
            set synchronous_commit = on;
            -- Everything here is read by its key. Plans made while a table was small would scan it when it has grown.
            set enable_seqscan = off;
            set enable_hashjoin = off;
            set enable_mergejoin = off""";

    private static final String LISTENER_SESSION = """
            set role tereze_listener;
            set idle_in_transaction_session_timeout = '10s';
            set statement_timeout = '30s';
            -- Effect and cursor are one transaction: what a crash of the server takes back is done again.
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
        // The server quotes the refused row in its detail: people are in it, and it would go into the log.
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
