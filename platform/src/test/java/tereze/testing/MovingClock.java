package tereze.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until a test moves it, with the clocks of the databases that it drives. Thread-safe.
public final class MovingClock implements InstantSource {
    private final AtomicReference<Instant> now;
    private final List<TestDatabase> driven = new CopyOnWriteArrayList<>();

    public MovingClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /// Sets the clock of a database too, now and whenever this clock moves.
    public void drive(TestDatabase database) {
        database.stopClock();
        driven.add(database);
        database.setClock(instant());
    }

    /// Moves the clock forward.
    public void pass(Duration duration) {
        set(instant().plus(duration));
    }

    /// Sets the clock.
    public void set(Instant moment) {
        driven.forEach(database -> database.setClock(moment));
        now.set(moment);
    }
}
