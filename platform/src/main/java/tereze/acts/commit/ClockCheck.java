package tereze.acts.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tereze.acts.ReadinessCheck;

/// Whether the clock of this node agrees with that of the database. A node with a wrong clock must not serve and must
/// run no job: it would let terms end for people whose time is not over. Nobody knows whether a clock agrees that has
/// not been compared for a while. Thread-safe.
final class ClockCheck implements ReadinessCheck, AutoCloseable {
    /// As far ahead as `acts.append` accepts a moment.
    private static final Duration MOST = Duration.ofSeconds(5);

    /// How long a comparison holds. A clock hardly goes wrong within it, and a restart of the database may take as
    /// long.
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ActsConnections connections;
    private final InstantSource clock;
    private final Consumer<JdbcClient> follow;
    private final LongSupplier nanos;
    private @Nullable Connection connection;
    private Optional<String> last = Optional.of("the database has not told its time yet");
    private long compared;
    private boolean closed;

    /// @param follow moves the clock as far forward as the database's, which only a demonstration moves
    ClockCheck(ActsConnections connections, InstantSource clock, Consumer<JdbcClient> follow) {
        this(connections, clock, follow, System::nanoTime);
    }

    /// @param nanos counts time for how long a comparison holds
    ClockCheck(ActsConnections connections, InstantSource clock, Consumer<JdbcClient> follow, LongSupplier nanos) {
        this.nanos = nanos;
        this.connections = connections;
        this.clock = clock;
        this.follow = follow;
    }

    @Override
    public String code() {
        return CLOCK;
    }

    @Override
    public synchronized Optional<String> trouble() {
        try {
            JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection(), true));
            // Twice, because the database's clock may be moved between the two statements of a measurement.
            last = measure(database).flatMap(_ -> measure(database));
            compared = nanos.getAsLong();
        } catch (SQLException | DataAccessException e) {
            // The trouble is the database's, and another check tells it at once.
            disconnect();
            Duration since = Duration.ofNanos(nanos.getAsLong() - compared);
            if (last.isEmpty() && since.compareTo(FRESH) > 0) {
                return Optional.of("it was last compared with the database's " + since.toSeconds() + " s ago");
            }
        }
        return last;
    }

    @Override
    public synchronized void close() {
        closed = true;
        disconnect();
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
        if (closed) {
            throw new SQLException("the check is closed");
        }
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
