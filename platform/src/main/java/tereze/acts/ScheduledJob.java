package tereze.acts;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/// Work that is due from time to time. A module registers its jobs as beans, and the launcher runs them on every node:
/// a second run must find no due rows.
///
/// @param name for the log, such as `cases.silence`
/// @param every how long after one run the next begins
/// @param run does all that is due at a moment
public record ScheduledJob(String name, Duration every, Consumer<Instant> run) {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    /// What people wait for: a term that ends.
    public static ScheduledJob everySecond(String name, Consumer<Instant> run) {
        return new ScheduledJob(name, SECOND, run);
    }

    /// Removal of rows that nobody needs any more. Nobody waits for it.
    public static ScheduledJob cleanup(String name, Consumer<Instant> run) {
        return new ScheduledJob(name, TEN_MINUTES, run);
    }

    /// As above, in portions: each statement stays short.
    ///
    /// @param portion how many rows one removal takes at most
    /// @param remove removes a portion and returns its size
    public static ScheduledJob cleanup(String name, int portion, IntSupplier remove) {
        return cleanup(name, _ -> {
            int removed;
            do {
                removed = remove.getAsInt();
            } while (removed >= portion);
        });
    }
}
