package tereze.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/// Nanoseconds since the opening, by a clock that only goes forward. Before it they are negative. Thread-safe.
public final class Timeline {
    private final long openedNanos;

    /// @param opens the opening
    /// @param now the time
    public Timeline(Instant opens, Instant now) {
        openedNanos = System.nanoTime() + Duration.between(now, opens).toNanos();
    }

    /// The time.
    public long now() {
        return System.nanoTime() - openedNanos;
    }

    /// A time of [System#nanoTime()] on this line.
    public long at(long systemNanos) {
        return systemNanos - openedNanos;
    }

    /// Sleeps until a time, or returns at once if it is over.
    public void sleepUntil(long nanos) throws InterruptedException {
        for (long left = nanos - now(); left > 0; left = nanos - now()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(left);
        }
    }
}
