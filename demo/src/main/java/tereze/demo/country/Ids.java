package tereze.demo.country;

import java.util.SplittableRandom;
import java.util.UUID;

/// Ids that are always the same for the same country. Not thread-safe.
final class Ids {
    private static final long DAY_MILLIS = Plan.DAY.toEpochDay() * 86_400_000L;

    private final long millis;
    private final SplittableRandom random;
    private long count;

    /// @param quarter the ids of two quarters never collide
    Ids(int quarter, SplittableRandom random) {
        this.millis = DAY_MILLIS + quarter;
        this.random = random;
    }

    /// A time-ordered id (version 7) of the country's day, in the order of calls.
    UUID next() {
        long number = count++;
        return new UUID(
                (millis << 16) | 0x7000L | (number >>> 12),
                Long.MIN_VALUE | ((number & 0xFFF) << 50) | (random.nextLong() >>> 14));
    }

    /// A random id (version 4), for a person.
    UUID random() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE);
    }
}
