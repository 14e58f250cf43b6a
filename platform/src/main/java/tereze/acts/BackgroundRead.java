package tereze.acts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// A read of the database on a thread of its own, for callers that wait a limited time only: a connection that hangs
/// gives up after half a minute at best. The read goes on when nobody waits for it any more, until the limits of its
/// connection end it. To interrupt it would only leave its statement behind in the database. Thread-safe.
public final class BackgroundRead<T> {
    private final FutureTask<T> task;
    private final long began = System.nanoTime();

    private BackgroundRead(Supplier<T> source) {
        this.task = new FutureTask<>(source::get);
    }

    public static <T> BackgroundRead<T> start(Supplier<T> source) {
        BackgroundRead<T> read = new BackgroundRead<>(source);
        Thread.ofVirtual().name("background read").start(read.task);
        return read;
    }

    /// The result. Empty if it is not there this long after the start of the read.
    ///
    /// @throws RuntimeException what the source has thrown
    public Optional<T> within(Duration most) {
        try {
            return Optional.of(task.get(Math.max(0, most.toNanos() - age().toNanos()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Whether it has not ended.
    public boolean isRunning() {
        return !task.isDone();
    }

    /// Whether the result is there.
    public boolean hasResult() {
        return task.state() == Future.State.SUCCESS;
    }

    /// The time since its start.
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
