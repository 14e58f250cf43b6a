package tereze.rehearsal.result;

import java.util.concurrent.ConcurrentLinkedQueue;

/// When requests were answered with an error of the server, or not at all. Thread-safe.
public final class Errors {
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();

    /// Notes one.
    ///
    /// @param nanos since the opening
    public void add(long nanos) {
        times.add(nanos);
    }

    /// How many there were outside a time.
    public int outside(long fromNanos, long toNanos) {
        return (int) times.stream().filter(at -> at < fromNanos || at > toNanos).count();
    }
}
