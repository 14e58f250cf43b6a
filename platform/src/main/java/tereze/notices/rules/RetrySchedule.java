package tereze.notices.rules;

import java.time.Duration;

/// When a message that was not acknowledged is tried again: soon at first, then every hour; after a day it is
/// stuck, which operators are shown, and is tried a few times a day until it is given up.
public final class RetrySchedule {
    /// The tries after which a message is stuck: about a day.
    public static final int UNTIL_STUCK = 34;

    /// The tries after which a message is given up: about two weeks.
    public static final int UNTIL_GIVEN_UP = 90;

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration STUCK = Duration.ofHours(6);

    /// No shift of a second beyond this is shorter than the longest wait.
    private static final int MOST_DOUBLINGS = 12;

    private RetrySchedule() {}

    /// What follows a try that failed.
    public sealed interface Next {
        /// Wait, then try again.
        record Again(Duration in) implements Next {}

        /// As [Again], and let operators know.
        record Stuck(Duration in) implements Next {}

        /// It is tried no more.
        record GivenUp() implements Next {}
    }

    /// What follows.
    ///
    /// @param tries so far, this one included
    public static Next after(int tries) {
        if (tries >= UNTIL_GIVEN_UP) {
            return new Next.GivenUp();
        }
        if (tries >= UNTIL_STUCK) {
            return new Next.Stuck(STUCK);
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), MOST_DOUBLINGS));
        return new Next.Again(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }
}
