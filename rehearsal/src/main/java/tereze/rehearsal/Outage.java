package tereze.rehearsal;

import java.time.Duration;

/// How server and database are killed.
///
/// @param after the opening
/// @param length until they are started again; zero: they are not killed
public record Outage(Duration after, Duration length) {
    /// That of a rehearsal.
    public static final Outage USUAL = new Outage(Duration.ofSeconds(20), Duration.ofSeconds(60));

    /// Nothing is killed.
    public static final Outage NONE = new Outage(Duration.ZERO, Duration.ZERO);

    /// Whether anything is killed.
    public boolean happens() {
        return !length.isZero();
    }

    /// When they are started again, after the opening.
    public Duration end() {
        return after.plus(length);
    }
}
