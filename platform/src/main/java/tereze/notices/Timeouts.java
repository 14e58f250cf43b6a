package tereze.notices;

import java.time.Duration;

/// The allowed values of a provider's timeout.
final class Timeouts {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Timeouts() {}

    static void check(String setting, Duration timeout) {
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(setting + ": " + timeout + " (expected: 100ms to 5m)");
        }
    }
}
