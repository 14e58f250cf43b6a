package tereze.reconciliation.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Makes things in a thread of its own while the caller takes those that came before, in their order. So two cores work
/// on one file.
final class Conveyor<T> {
    /// Things are handed over together, because each time costs more than most of them.
    private static final int TOGETHER = 512;

    private static final int MOST_WAITING = 8;

    private final BlockingQueue<List<T>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private List<T> next = new ArrayList<>(TOGETHER);
    private volatile boolean stopped;
    private volatile @Nullable Throwable failure;

    private Conveyor() {}

    /// Makes things.
    interface Maker<T> {
        void make(Conveyor<T> conveyor) throws SQLException, IOException;
    }

    /// Runs both until everything is taken.
    static <T> void run(Maker<T> maker, Workbench.Taker<T> taker) throws SQLException, IOException {
        Conveyor<T> conveyor = new Conveyor<>();
        Thread thread = Thread.ofPlatform().name("conveyor").start(() -> conveyor.make(maker));
        try {
            conveyor.take(taker);
        } finally {
            conveyor.stopped = true;
            thread.interrupt();
            join(thread);
        }
        conveyor.rethrow();
    }

    /// Hands a thing over.
    void put(T one) {
        next.add(one);
        if (next.size() == TOGETHER) {
            handOver();
        }
    }

    private void handOver() {
        try {
            if (stopped) {
                throw new CancellationException("nobody takes what is made");
            }
            waiting.put(next);
            next = new ArrayList<>(TOGETHER);
        } catch (InterruptedException e) {
            throw new CancellationException("nobody takes what is made");
        }
    }

    private void make(Maker<T> maker) {
        try {
            maker.make(this);
        } catch (Throwable e) {
            // Also an error: the caller waits for the end, and must learn why it came.
            failure = e;
        }
        try {
            if (!next.isEmpty()) {
                handOver();
            }
            // An empty list is the end.
            handOver();
        } catch (CancellationException e) {
            // The taker has failed already, and says so.
        }
    }

    private void take(Workbench.Taker<T> taker) throws IOException {
        try {
            for (List<T> taken = waiting.take(); !taken.isEmpty(); taken = waiting.take()) {
                for (T one : taken) {
                    taker.take(one);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() throws SQLException, IOException {
        switch (failure) {
            case null -> {}
            case SQLException e -> throw e;
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
