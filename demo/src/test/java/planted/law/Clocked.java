package planted.law;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;

/// Every way to read a clock or a random number that a test cannot control.
final class Clocked {
    private Clocked() {}

    static Object[] all() {
        return new Object[] {
            Instant.now(),
            LocalDate.now(ZoneOffset.UTC),
            System.currentTimeMillis(),
            Clock.systemUTC(),
            InstantSource.system(),
            new Random(),
            new SecureRandom(),
            Math.random(),
            UUID.randomUUID()
        };
    }

    static Instant given(InstantSource clock, Random random) {
        return clock.instant().plusNanos(System.nanoTime() + random.nextInt());
    }
}
