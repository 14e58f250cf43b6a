package tereze.rehearsal.crowd;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

/// When people arrive: at random, evenly over a time, as many independent people do. The same each time.
public final class ArrivalSchedule {
    private static final long SEED = 1;

    private ArrivalSchedule() {}

    /// The times of some arrivals, in order, as nanoseconds from the beginning.
    ///
    /// @param within how long they take together
    public static long[] of(int arrivals, Duration within) {
        SplittableRandom random = new SplittableRandom(SEED);
        long[] at = new long[arrivals];
        for (int i = 0; i < arrivals; i++) {
            at[i] = random.nextLong(Math.max(1, within.toNanos()));
        }
        Arrays.sort(at);
        return at;
    }
}
