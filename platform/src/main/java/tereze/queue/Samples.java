package tereze.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Measures the requests of people who were let in, on this node. Thread-safe.
@Component
public final class Samples {
    private static final int SERVER_ERROR = 500;
    /// An application that was taken: the API answers the one, the pages the other.
    private static final Set<Integer> TAKEN = Set.of(201, 303);

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long STUCK_NANOS = 1_000 * NANOS_PER_MILLI;

    /// More requests of one second are not measured. They are more than a node answers.
    private static final int MOST = 20_000;

    private static final ThreadLocal<@Nullable Request> CURRENT = new ThreadLocal<>();

    private final Set<Request> running = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Ended> ended = new ConcurrentLinkedQueue<>();

    private static final class Request {
        private final long began = System.nanoTime();
        private volatile int event;
    }

    private record Ended(int event, int status, long nanos) {}

    /// A request of the current thread begins.
    public void begin() {
        Request request = new Request();
        running.add(request);
        CURRENT.set(request);
    }

    /// The request is of somebody who was let in.
    void isOf(int event) {
        Request request = CURRENT.get();
        if (request != null) {
            request.event = event;
        }
    }

    /// The request of the current thread ends.
    public void end(int status) {
        Request request = CURRENT.get();
        CURRENT.remove();
        if (request != null) {
            running.remove(request);
            if (ended.size() < MOST) {
                ended.add(new Ended(request.event, status, System.nanoTime() - request.began));
            }
        }
    }

    /// Takes what happened since the last time. A failure that came before the queue was asked may be of any event.
    ///
    /// @param events that are live
    Map<Integer, Seen> take(Collection<Integer> events) {
        List<Ended> taken = new ArrayList<>();
        for (Ended one = ended.poll(); one != null; one = ended.poll()) {
            taken.add(one);
        }
        Map<Integer, Seen> seen = new HashMap<>();
        for (int event : events) {
            seen.put(event, seen(event, taken));
        }
        return seen;
    }

    private Seen seen(int event, List<Ended> taken) {
        List<Ended> answered = taken.stream()
                .filter(one -> one.event() == event && one.status() < SERVER_ERROR)
                .toList();
        long failed = taken.stream()
                .filter(one -> one.status() >= SERVER_ERROR && (one.event() == event || one.event() == 0))
                .count();
        long now = System.nanoTime();
        long stuck = running.stream()
                .filter(one -> (one.event == event || one.event == 0) && now - one.began > STUCK_NANOS)
                .count();
        long applied =
                answered.stream().filter(one -> TAKEN.contains(one.status())).count();
        return new Seen(answered.size(), (int) failed, (int) applied, (int) stuck, percentile(answered));
    }

    /// Rounded up, so that a quick answer is not 0.
    private static int percentile(List<Ended> answered) {
        if (answered.isEmpty()) {
            return 0;
        }
        long[] nanos = answered.stream().mapToLong(Ended::nanos).sorted().toArray();
        return (int) (nanos[(nanos.length * 9 - 1) / 10] / NANOS_PER_MILLI) + 1;
    }
}
