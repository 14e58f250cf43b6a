package tereze.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until a test moves it. Thread-safe.
public final class MovingClock implements InstantSource {
    private final AtomicReference<Instant> now;

    public MovingClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /// Moves the clock forward.
    public void pass(Duration duration) {
        now.updateAndGet(moment -> moment.plus(duration));
    }

    /// Sets the clock.
    public void set(Instant moment) {
        now.set(moment);
    }
}
