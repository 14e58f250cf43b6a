package tereze.acts.commit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.acts.ReadinessCheck;

/// Whether the clock of this node agrees with that of the database. A node with a wrong clock must not serve and must
/// run no job: it would let terms end for people whose time is not over. Not thread-safe: one thread asks it.
final class ClockCheck implements ReadinessCheck {
    /// As far ahead as `acts.append` accepts a moment.
    private static final Duration MOST = Duration.ofSeconds(5);

    private final ActsConnections connections;
    private final InstantSource clock;
    private @Nullable Connection connection;

    ClockCheck(ActsConnections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "clock";
    }

    @Override
    public Optional<String> trouble() {
        try {
            Instant before = clock.instant();
            Instant ofDatabase = ofDatabase();
            Instant after = clock.instant();
            return tooFar(Duration.between(ofDatabase, before), "ahead of")
                    .or(() -> tooFar(Duration.between(after, ofDatabase), "behind"));
        } catch (SQLException e) {
            disconnect();
            return Optional.of("the database does not tell its time");
        }
    }

    private static Optional<String> tooFar(Duration difference, String where) {
        return difference.compareTo(MOST) > 0
                ? Optional.of("it is " + difference.toSeconds() + " s " + where + " the clock of the database")
                : Optional.empty();
    }

    private Instant ofDatabase() throws SQLException {
        if (connection == null) {
            connection = connections.probe(1);
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select acts.now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private void disconnect() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It is lost either way.
            }
            connection = null;
        }
    }
}
