package tereze.gate;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits until the process is asked to end (SIGTERM, Ctrl-C), and lets it end only when what was running has: without
/// that, files would be cut off in the middle of the last answers.
final class StopSignal implements AutoCloseable {
    /// A disk that hangs must not keep a process for ever.
    private static final int MOST_SECONDS = 30;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /// Waits until the process is asked to end.
    void await() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endInOrder));
        asked.await();
    }

    private void endInOrder() {
        asked.countDown();
        try {
            boolean _ = ended.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says that all has ended. So it is the first resource of a `try`, which closes it last.
    @Override
    public void close() {
        ended.countDown();
    }
}
