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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tereze.acts.ReadinessCheck;

/// Whether the clock of this node agrees with that of the database. A node with a wrong clock must not serve and must
/// run no job: it would let terms end for people whose time is not over. Not thread-safe: one thread asks it.
final class ClockCheck implements ReadinessCheck {
    /// As far ahead as `acts.append` accepts a moment.
    private static final Duration MOST = Duration.ofSeconds(5);

    private final ActsConnections connections;
    private final InstantSource clock;
    private final Consumer<Duration> forward;
    private @Nullable Connection connection;
    private Optional<String> last = Optional.of("the database has not told its time yet");

    /// @param forward gets how far the database's clock was moved forward, which only happens in a demonstration
    ClockCheck(ActsConnections connections, InstantSource clock, Consumer<Duration> forward) {
        this.connections = connections;
        this.clock = clock;
        this.forward = forward;
    }

    @Override
    public String code() {
        return CLOCK;
    }

    @Override
    public Optional<String> trouble() {
        try {
            followDatabase();
            Instant before = clock.instant();
            Instant ofDatabase = ofDatabase();
            Instant after = clock.instant();
            last = tooFar(Duration.between(ofDatabase, before), "ahead of")
                    .or(() -> tooFar(Duration.between(after, ofDatabase), "behind"));
        } catch (SQLException e) {
            // The trouble is the database's, and another check tells it.
            disconnect();
        }
        return last;
    }

    private static Optional<String> tooFar(Duration difference, String where) {
        return difference.compareTo(MOST) > 0
                ? Optional.of("it is " + difference.toSeconds() + " s " + where + " the clock of the database")
                : Optional.empty();
    }

    private void followDatabase() throws SQLException {
        long seconds = ask("select extract(epoch from forward)::bigint from acts.clock", row -> row.getLong(1));
        forward.accept(Duration.ofSeconds(seconds));
    }

    private Instant ofDatabase() throws SQLException {
        return ask("select acts.now()", row -> row.getObject(1, OffsetDateTime.class))
                .toInstant();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> T ask(String sql, Reading<T> reading) throws SQLException {
        if (connection == null) {
            connection = connections.probe(1);
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return reading.read(row);
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
