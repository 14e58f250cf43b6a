package tereze.reconciliation.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/// The database of one reconciliation. It reads and writes no other files than its own, and loads no extensions.
final class WorkDatabase implements AutoCloseable {
    private final DuckDBConnection connection;

    private WorkDatabase(DuckDBConnection connection) {
        this.connection = connection;
    }

    /// Opens a database, or makes it.
    ///
    /// @param temporary a folder for what does not fit into the memory
    /// @param memory how much of it the database may take, such as `1GB`
    /// @throws SQLException also if another process has it open
    static WorkDatabase open(Path file, Path temporary, String memory, int threads) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("memory_limit", memory);
        properties.setProperty("threads", Integer.toString(threads));
        properties.setProperty("temp_directory", temporary.toString());
        // Not by the driver manager: no other part of the product is to find this driver.
        Connection opened = new DuckDBDriver().connect("jdbc:duckdb:" + file, properties);
        WorkDatabase database = new WorkDatabase(opened.unwrap(DuckDBConnection.class));
        database.run("set checkpoint_threshold = '256MB'", "set lock_configuration = true");
        return database;
    }

    /// Runs statements, one after the other.
    void run(String... statements) throws SQLException {
        for (String sql : statements) {
            // An error closes a statement, so each has its own.
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /// The number that a query gives.
    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /// The rows of a query, which are read while they are found. Several can be read at the same time.
    Rows rows(String sql) throws SQLException {
        return new Rows(connection.duplicate(), sql);
    }

    /// Adds rows to a table. They are there when it is closed.
    DuckDBAppender append(String table) throws SQLException {
        return connection.createAppender(table);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
