package tereze.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A number of callers, each of whom waits for its answer before it asks again.
final class Load {
    private static final int MAX_CALLS = 8_000_000;

    private Load() {}

    /// One call, made by the caller of this number.
    @FunctionalInterface
    interface Call {
        /// Makes it, and tells when its answer began, as [System#nanoTime()] counts.
        long make(int caller) throws Exception;
    }

    /// Runs as fast as answers come.
    static Figures asFastAsAnswered(String name, int callers, int warmUpSeconds, int seconds, Call call)
            throws Exception {
        run(name, callers, warmUpSeconds, 0, call);
        return run(name, callers, seconds, 0, call);
    }

    /// Runs at a steady rate, the calls spread evenly over the callers; latency counts from when a call was due to when
    /// its answer began.
    static Figures atRate(String name, int callers, int seconds, double perSecond, Call call) throws Exception {
        return run(name, callers, seconds, perSecond, call);
    }

    private static Figures run(String name, int callers, int seconds, double perSecond, Call call) throws Exception {
        long[] latencies = new long[MAX_CALLS];
        AtomicInteger done = new AtomicInteger();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        CountDownLatch ready = new CountDownLatch(callers);
        long began;
        long end;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            began = System.nanoTime() + 50_000_000;
            end = began + seconds * 1_000_000_000L;
            long between = perSecond == 0 ? 0 : (long) (callers * 1e9 / perSecond);
            for (int caller = 0; caller < callers; caller++) {
                int number = caller;
                threads.execute(() -> {
                    ready.countDown();
                    long due = began + between * number / callers;
                    while (due < end && failure.get() == null) {
                        while (System.nanoTime() < due) {
                            LockSupport.parkNanos(due - System.nanoTime());
                        }
                        long start = between == 0 ? System.nanoTime() : due;
                        try {
                            long answered = call.make(number);
                            int at = done.getAndIncrement();
                            if (at < MAX_CALLS) {
                                latencies[at] = answered - start;
                            }
                        } catch (Exception e) {
                            failure.compareAndSet(null, e);
                        }
                        due = between == 0 ? System.nanoTime() : due + between;
                    }
                });
            }
            ready.await();
        }
        Exception failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        double took = Math.max(seconds, (System.nanoTime() - began) / 1e9);
        return Figures.of(name, took, Arrays.copyOf(latencies, Math.min(done.get(), MAX_CALLS)));
    }
}
