package tereze.acts.commit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Opens connections outside the pool for the committer and the listeners.
///
/// @param url JDBC
/// @param user the application's login
public record ActsConnections(String url, String user, String password) {
    /// The option of a connection with which the settings that could make it useless have no effect, if somebody sets
    /// them for the role or for the database (`alter role … set`). Every connection of the server has it from its
    /// first moment. All others stop the start of a server.
    public static final String OPTIONS = Stream.of(
                    "role=none",
                    "search_path=public",
                    "default_transaction_read_only=off",
                    "default_transaction_isolation=read\\ committed",
                    "default_transaction_deferrable=off",
                    "synchronous_commit=on",
                    "statement_timeout=0",
                    "lock_timeout=0",
                    "transaction_timeout=0",
                    "idle_session_timeout=0",
                    "idle_in_transaction_session_timeout=0",
                    "row_security=on",
                    "bytea_output=hex",
                    "intervalstyle=postgres",
                    "array_nulls=on",
                    "transform_null_equals=off",
                    "exit_on_error=off",
                    "gin_fuzzy_search_limit=0",
                    "restrict_nonsystem_relation_kind=",
                    "standard_conforming_strings=on",
                    "plan_cache_mode=auto",
                    "local_preload_libraries=")
            .map(setting -> "-c " + setting)
            .collect(Collectors.joining(" "));

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
            set enable_mergejoin = off;
            -- So no plan depends on the values, and each is made once.
            set plan_cache_mode = force_generic_plan""";

    private static final String LISTENER_SESSION = """
            set role tereze_listener;
            set idle_in_transaction_session_timeout = '10s';
            set statement_timeout = '30s';
            -- Effect and cursor are one transaction. If a crash of the server loses it, the acts are processed again.
            set synchronous_commit = off""";

    /// A connection that may append acts and write state.
    public Connection committer() throws SQLException {
        return prepared(open("tereze committer"), COMMITTER_SESSION);
    }

    /// As [#committer], for a check that must find out soon.
    ///
    /// @param seconds how long to wait for the network, and for each answer
    Connection committer(int seconds) throws SQLException {
        return prepared(
                DriverManager.getConnection(url, impatient("tereze committer probe", seconds)), COMMITTER_SESSION);
    }

    /// A connection that may write projections and move cursors.
    public Connection listener() throws SQLException {
        return prepared(open("tereze listener"), LISTENER_SESSION);
    }

    /// A connection that only finds something out.
    ///
    /// @param seconds how long to wait for the network, and for each answer
    public Connection probe(int seconds) throws SQLException {
        return DriverManager.getConnection(url, impatient("tereze probe", seconds));
    }

    private Properties impatient(String name, int seconds) {
        Properties properties = settings(name);
        properties.setProperty("connectTimeout", Integer.toString(seconds));
        properties.setProperty("socketTimeout", Integer.toString(seconds));
        return properties;
    }

    private Connection open(String name) throws SQLException {
        return DriverManager.getConnection(url, settings(name));
    }

    private Properties settings(String name) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", name);
        properties.setProperty("options", OPTIONS);
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "40");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("prepareThreshold", "1");
        // The detail of an error quotes the rejected row. It may contain personal data, which must not get into
        // the log.
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }

    private static Connection prepared(Connection connection, String session) throws SQLException {
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
