package tereze.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import tereze.acts.ReadinessCheck;
import tereze.acts.commit.ActsConnections;

/// The database accepts a new connection, answers it, and is not a standby. A new connection each time: those that are
/// open go on although the database accepts no other, and the pool's may all be taken.
final class DatabaseAnswers implements ReadinessCheck {
    /// Seconds. A check that takes longer has failed.
    private static final int PATIENCE = 1;

    private final ActsConnections connections;

    DatabaseAnswers(ActsConnections connections) {
        this.connections = connections;
    }

    @Override
    public String code() {
        return DATABASE;
    }

    @Override
    public Optional<String> trouble() {
        try (Connection connection = connections.probe(PATIENCE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
            row.next();
            return row.getBoolean(1) ? Optional.of("the database is a standby and takes no changes") : Optional.empty();
        } catch (SQLException e) {
            return Optional.of("the database does not answer (SQLSTATE " + e.getSQLState() + ")");
        }
    }
}
