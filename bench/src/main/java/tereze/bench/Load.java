package tereze.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Callers that each wait for a response before the next call.
final class Load {
    private static final int MAX_CALLS = 8_000_000;

    private Load() {}

    @FunctionalInterface
    interface Call {
        /// @param caller the number of the caller
        /// @return the time of the first byte of the response, by [System#nanoTime()]
        long make(int caller) throws Exception;
    }

    /// Sends the next call as soon as the response arrives. The result is the maximum rate.
    static Figures asFastAsAnswered(String name, int callers, int warmUpSeconds, int seconds, Call call)
            throws Exception {
        run(name, callers, warmUpSeconds, 0, call);
        return run(name, callers, seconds, 0, call);
    }

    /// Runs at a steady rate, spread evenly over the callers. Latency is the time from when a call was due to the
    /// first byte of its response.
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
