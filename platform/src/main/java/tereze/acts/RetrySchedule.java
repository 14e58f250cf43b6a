package tereze.acts;

import java.time.Duration;

/// When a message without an acknowledgement is sent again: soon at first, then every hour. After a day it is stuck,
/// which operators see. It is then retried a few times a day, until it is given up.
public final class RetrySchedule {
    /// The number of attempts after which a message is stuck: about a day.
    public static final int UNTIL_STUCK = 34;

    /// The number of attempts after which a message is given up: about two weeks.
    public static final int UNTIL_GIVEN_UP = 90;

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration STUCK = Duration.ofHours(6);

    /// More doublings of a second always exceed the longest wait.
    private static final int MOST_DOUBLINGS = 12;

    private RetrySchedule() {}

    /// What follows a failed attempt.
    public sealed interface Next {
        /// Another attempt.
        ///
        /// @param in the wait before it
        record Again(Duration in) implements Next {}

        /// As [Again], and operators see it.
        record Stuck(Duration in) implements Next {}

        /// No further attempt.
        record GivenUp() implements Next {}
    }

    /// What follows after a number of attempts.
    ///
    /// @param tries the number of attempts, this one included
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
