package tereze.acts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The clock of acts, terms and everything that is stored about them. It is the machine's clock, except in a
/// demonstration that somebody has moved forward: then it is ahead, as the clock of the database is (`acts.now`).
/// What must be fresh goes by the machine's clock, which is the bean `machine`: signatures, tokens, sessions and
/// leases.
/// Thread-safe.
public final class ForwardClock implements InstantSource {
    private final InstantSource machine;
    private final AtomicReference<Duration> forward = new AtomicReference<>(Duration.ZERO);

    public ForwardClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(forward.get());
    }

    /// How far it is ahead of the machine's clock.
    public Duration forward() {
        return forward.get();
    }

    /// Follows the clock of the database. It never goes back.
    public void follow(Duration ofDatabase) {
        forward.accumulateAndGet(ofDatabase, (now, then) -> then.compareTo(now) > 0 ? then : now);
    }
}
