package planted.law;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;

/// All the ways to what a test cannot set.
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
