package tereze.acts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A value for operators that is read from the database at most once a second. It is not read while readiness says
/// that the database does not answer, and a read that failed is not tried again within that second: otherwise each
/// metric would wait for a database that hangs, and Prometheus would get none. Thread-safe.
public final class Measurement<T> {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Measurement.class);

    private final Readiness readiness;
    private final Supplier<T> source;
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable Reading<T> last;

    /// @param source throws if the database cannot be read
    public Measurement(Readiness readiness, Supplier<T> source) {
        this.readiness = readiness;
        this.source = source;
    }

    private record Reading<T>(Optional<T> value, long nanos) {}

    /// The value, at most a second old. Empty if the database does not answer, or has not answered a reader on another
    /// thread for a second.
    public Optional<T> value() {
        if (!readiness.isWell(ReadinessCheck.DATABASE) || !waited()) {
            return Optional.empty();
        }
        try {
            Reading<T> known = last;
            if (known == null || System.nanoTime() - known.nanos > FRESH.toNanos()) {
                known = new Reading<>(read(), System.nanoTime());
                last = known;
            }
            return known.value;
        } finally {
            reading.unlock();
        }
    }

    private boolean waited() {
        try {
            return reading.tryLock(FRESH.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<T> read() {
        try {
            return Optional.of(source.get());
        } catch (RuntimeException e) {
            LOG.warn("cannot measure: {}", e.getClass().getName());
            LOG.debug("cannot measure", e);
            return Optional.empty();
        }
    }
}
