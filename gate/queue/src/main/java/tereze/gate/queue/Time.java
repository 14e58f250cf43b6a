package tereze.gate.queue;

import java.time.Duration;
import java.time.Instant;

/// The time, and waiting for it.
interface Time {
    /// That of this machine.
    Time SYSTEM = new Time() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    };

    Instant now();

    void sleep(Duration duration) throws InterruptedException;
}
