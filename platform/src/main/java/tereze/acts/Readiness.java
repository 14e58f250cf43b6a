package tereze.acts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether this node can serve now. Each check runs on a thread of its own, so that one that hangs delays no other.
/// Asking for the results never waits. A failure shows within two seconds, even if it lets a check hang, because the
/// last result is then too old. Thread-safe.
public final class Readiness implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration FRESH = Duration.ofMillis(1_900);
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private final List<Watch> watches;

    public Readiness(List<ReadinessCheck> checks) {
        this.watches = checks.stream().map(Watch::new).toList();
    }

    /// The last result of a check.
    ///
    /// @param check its code
    /// @param passed false also if the last result is too old
    /// @param needed whether the node must not get requests while the check is not passed
    /// @param needsDatabase whether it says nothing while the database does not answer
    public record CheckResult(String check, boolean passed, boolean needed, boolean needsDatabase) {}

    /// Starts the checks, and waits a few seconds for their first results.
    public void start() {
        watches.forEach(watch -> watch.thread.start());
        long deadline = System.nanoTime() + PATIENCE_AT_START.toNanos();
        watches.forEach(watch -> watch.awaitFirst(deadline - System.nanoTime()));
    }

    @Override
    public void close() {
        watches.forEach(watch -> watch.thread.interrupt());
    }

    /// The results of all checks, in the order in which they are registered.
    public List<CheckResult> results() {
        return watches.stream()
                .map(watch -> new CheckResult(
                        watch.check.code(), watch.isWell(), watch.check.isNeededToServe(), watch.check.needsDatabase()))
                .toList();
    }

    /// Whether this check is passed.
    ///
    /// @throws IllegalArgumentException if there is no such check
    public boolean isWell(String check) {
        return watches.stream()
                .filter(watch -> watch.check.code().equals(check))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("check: " + check + " (expected: one that runs)"))
                .isWell();
    }

    private record Result(Optional<String> trouble, long nanos) {}

    private static final class Watch {
        private final ReadinessCheck check;
        private final Thread thread;
        private final CountDownLatch first = new CountDownLatch(1);
        private volatile @Nullable Result last;

        private Watch(ReadinessCheck check) {
            this.check = check;
            this.thread = Thread.ofVirtual().name("readiness " + check.code()).unstarted(this::run);
        }

        private boolean isWell() {
            Result result = last;
            return result != null && result.trouble.isEmpty() && System.nanoTime() - result.nanos < FRESH.toNanos();
        }

        private void run() {
            try {
                while (true) {
                    note(trouble());
                    first.countDown();
                    TimeUnit.NANOSECONDS.sleep(EVERY.toNanos());
                }
            } catch (InterruptedException e) {
                LOG.debug("the check {} stopped", check.code());
            }
        }

        private Optional<String> trouble() {
            try {
                return check.trouble();
            } catch (RuntimeException e) {
                LOG.debug("the check {} failed", check.code(), e);
                return Optional.of("the check failed: " + e.getClass().getName());
            }
        }

        /// Logs a change only, because a trouble may last for hours.
        private void note(Optional<String> trouble) {
            Result before = last;
            last = new Result(trouble, System.nanoTime());
            boolean wasWell = before == null || before.trouble.isEmpty();
            if (trouble.isPresent() && wasWell) {
                if (check.isNeededToServe()) {
                    LOG.error("not ready: {}: {}", check.code(), trouble.get());
                } else {
                    LOG.warn("a check fails: {}: {}", check.code(), trouble.get());
                }
            } else if (trouble.isEmpty() && !wasWell) {
                LOG.info("well again: {}", check.code());
            }
        }

        private void awaitFirst(long nanos) {
            try {
                if (!first.await(nanos, TimeUnit.NANOSECONDS)) {
                    LOG.warn("the check {} has no result yet", check.code());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
