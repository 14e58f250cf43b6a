package tereze.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often each caller may do something within an hour, for what needs no exact count: each node counts by itself,
/// and forgets its counts when it stops. The hour of a caller begins with the first time. Thread-safe.
public final class HourlyLimit {
    private static final Duration HOUR = Duration.ofHours(1);

    /// Beyond this number the counts of some callers are forgotten, so that many callers cannot fill the memory.
    private static final int MOST_CALLERS = 100_000;

    private final int most;
    private final InstantSource time;
    private final Cache<String, Used> hours =
            Caffeine.newBuilder().maximumSize(MOST_CALLERS).build();

    /// @param most how often in an hour
    public HourlyLimit(int most, InstantSource time) {
        this.most = most;
        this.time = time;
    }

    private record Used(Instant until, int times) {}

    /// When a caller who has reached the limit may try again; empty for others.
    public Optional<Instant> again(String caller) {
        Used used = hours.getIfPresent(caller);
        return used != null && used.times() >= most && time.instant().isBefore(used.until())
                ? Optional.of(used.until())
                : Optional.empty();
    }

    /// Counts one more time.
    public void count(String caller) {
        Instant now = time.instant();
        hours.asMap().compute(caller, (_, before) -> oneMore(before, now));
    }

    private static Used oneMore(@Nullable Used before, Instant now) {
        return before == null || !now.isBefore(before.until())
                ? new Used(now.plus(HOUR), 1)
                : new Used(before.until(), before.times() + 1);
    }
}
