package tereze.acts;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The clock of acts, terms and everything that is stored about them. It is the machine's clock, except in a
/// demonstration that was moved forward: then it is ahead, as the clock of the database is (`acts.now`).
/// What must be fresh goes by the machine's clock, which is the bean `machine`: signatures, tokens, sessions and
/// leases. Thread-safe.
public final class ForwardClock implements InstantSource {
    private static final String NO_DEMONSTRATION = "TZ271";
    private static final String MORE_THAN_A_YEAR = "23514";
    private static final Duration A_YEAR = Duration.ofDays(366);

    private final InstantSource machine;
    private final AtomicReference<Duration> forward = new AtomicReference<>(Duration.ZERO);

    public ForwardClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(forward.get());
    }

    /// How far it is ahead of the machine's clock.
    public Duration forward() {
        return forward.get();
    }

    /// Follows the clock of the database. It never goes back.
    public void follow(JdbcClient jdbc) {
        Duration ofDatabase = Duration.ofSeconds(jdbc.sql("select extract(epoch from forward)::bigint from acts.clock")
                .query(Long.class)
                .single());
        forward.accumulateAndGet(ofDatabase, (now, then) -> then.compareTo(now) > 0 ? then : now);
    }

    /// Whether the clock of a demonstration was moved.
    public sealed interface Move {
        /// It was moved.
        ///
        /// @param now by the moved clock
        record Moved(Instant now) implements Move {}

        /// The database was not made as a demonstration. Its clock cannot be moved.
        record NoDemonstration() implements Move {}

        /// The clock would be more than a year ahead.
        record TooFar() implements Move {}
    }

    /// Moves the clock of a demonstration forward, for the database, for this node at once, and for the others within a
    /// second.
    public Move move(JdbcClient jdbc, Duration by) {
        if (by.compareTo(A_YEAR) > 0) {
            return new Move.TooFar();
        }
        try {
            jdbc.sql("select acts.forward_clock(make_interval(secs => ?))")
                    .param(by.toSeconds())
                    .query((row, number) -> by)
                    .single();
            follow(jdbc);
            return new Move.Moved(instant());
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException refused) {
                if (NO_DEMONSTRATION.equals(refused.getSQLState())) {
                    return new Move.NoDemonstration();
                }
                if (MORE_THAN_A_YEAR.equals(refused.getSQLState())) {
                    return new Move.TooFar();
                }
            }
            throw e;
        }
    }
}
