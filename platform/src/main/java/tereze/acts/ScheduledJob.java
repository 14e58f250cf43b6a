package tereze.acts;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/// Work at regular intervals. A module registers its jobs as beans. The launcher runs them on every node, so a second
/// run must find no due rows.
///
/// @param name for the log, such as `cases.silence`
/// @param every the pause between two runs
/// @param run processes everything that is due at a moment
public record ScheduledJob(String name, Duration every, Consumer<Instant> run) {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    /// A job that people wait for, such as the end of a term.
    public static ScheduledJob everySecond(String name, Consumer<Instant> run) {
        return new ScheduledJob(name, SECOND, run);
    }

    /// A job that may be some minutes late, such as a reminder.
    public static ScheduledJob everyTenMinutes(String name, Consumer<Instant> run) {
        return new ScheduledJob(name, TEN_MINUTES, run);
    }

    /// Removal of rows that are no longer needed.
    public static ScheduledJob cleanup(String name, Consumer<Instant> run) {
        return everyTenMinutes(name, run);
    }

    /// As [#cleanup(String, Consumer)], in portions, so that each statement is short.
    ///
    /// @param portion the maximum number of rows in one removal
    /// @param remove removes one portion and returns its size
    public static ScheduledJob cleanup(String name, int portion, IntSupplier remove) {
        return cleanup(name, _ -> {
            int removed;
            do {
                removed = remove.getAsInt();
            } while (removed >= portion);
        });
    }
}
