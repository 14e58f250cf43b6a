package tereze.acts.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tereze.acts.ReadinessCheck;

/// Whether the clock of this node agrees with that of the database. A node with a wrong clock must not serve and must
/// run no job: it would let terms end for people whose time is not over. Not thread-safe: one thread asks it.
final class ClockCheck implements ReadinessCheck {
    /// As far ahead as `acts.append` accepts a moment.
    private static final Duration MOST = Duration.ofSeconds(5);

    private final ActsConnections connections;
    private final InstantSource clock;
    private final Consumer<JdbcClient> follow;
    private @Nullable Connection connection;
    private Optional<String> last = Optional.of("the database has not told its time yet");

    /// @param follow moves the clock as far forward as the database's, which only a demonstration moves
    ClockCheck(ActsConnections connections, InstantSource clock, Consumer<JdbcClient> follow) {
        this.connections = connections;
        this.clock = clock;
        this.follow = follow;
    }

    @Override
    public String code() {
        return CLOCK;
    }

    @Override
    public Optional<String> trouble() {
        try {
            JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection(), true));
            // Twice, because the database's clock may be moved between the two statements of a measurement.
            last = measure(database).flatMap(_ -> measure(database));
        } catch (SQLException | DataAccessException e) {
            // The trouble is the database's, and another check tells it.
            disconnect();
        }
        return last;
    }

    private Optional<String> measure(JdbcClient database) {
        follow.accept(database);
        Instant before = clock.instant();
        Instant ofDatabase = database.sql("select acts.now()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant after = clock.instant();
        return tooFar(Duration.between(ofDatabase, before), "ahead of")
                .or(() -> tooFar(Duration.between(after, ofDatabase), "behind"));
    }

    private static Optional<String> tooFar(Duration difference, String where) {
        return difference.compareTo(MOST) > 0
                ? Optional.of("it is " + difference.toSeconds() + " s " + where + " the clock of the database")
                : Optional.empty();
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = connections.probe(1);
        }
        return connection;
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
