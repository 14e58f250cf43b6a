package tereze.gate.rules.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tereze.gate.rules.NoShows;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Pid;
import tereze.gate.rules.Sample;

/// The service behind the gate: some workers and one queue, so that its latency has a knee. Each admitted user
/// makes some requests, thinks in between, and leaves.
final class Service {
    static final int WORKERS = 10;
    static final long REQUEST_MILLIS = 100;

    private static final long THINK_MILLIS = 10_000;
    private static final int LEAST_REQUESTS = 10;
    private static final int MOST_REQUESTS = 50;
    private static final long TIME_OUT_MILLIS = 10_000;
    private static final long RETRY_MILLIS = 5_000;
    private static final long STUCK_MILLIS = 1_000;

    enum Mode {
        WORKING,
        /// Connections are refused.
        REFUSING,
        /// Connections are accepted and never answered.
        HANGING
    }

    private final class Request {
        private final int left;
        private final long sentMillis;
        private boolean over;

        Request(int left) {
            this.left = left;
            this.sentMillis = events.now();
        }

        void end(boolean answered) {
            if (over) {
                return;
            }
            over = true;
            waiting.remove(this);
            if (!answered) {
                failed++;
                events.in(RETRY_MILLIS, () -> request(left));
                return;
            }
            completed++;
            latencies.add(events.now() - sentMillis);
            if (left > 1) {
                think(left - 1);
            } else {
                active--;
            }
        }
    }

    private final Events events;
    private final Random random;
    private final Set<Pid> known = new HashSet<>();
    private final Deque<Request> queue = new ArrayDeque<>();
    private final List<Request> inWork = new ArrayList<>();
    private final List<Long> latencies = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private Mode mode = Mode.WORKING;
    private int active;
    private final Set<Request> waiting = new LinkedHashSet<>();
    private final List<NoShows.Turn> came = new ArrayList<>();
    private int completed;
    private int failed;

    Service(Events events, Random random) {
        this.events = events;
        this.random = random;
        events.every(1_000, this::endSecond);
    }

    void become(Mode next) {
        mode = next;
        if (next == Mode.WORKING) {
            return;
        }
        List<Request> dropped = new ArrayList<>(queue);
        dropped.addAll(inWork);
        queue.clear();
        inWork.clear();
        if (next == Mode.REFUSING) {
            dropped.forEach(request -> request.end(false));
        }
    }

    /// Somebody comes with a pass. A repetition changes nothing.
    void enter(Pass pass) {
        if (known.add(pass.pid())) {
            came.add(new NoShows.Turn(pass.lane(), pass.ord()));
            active++;
            request(random.nextInt(LEAST_REQUESTS, MOST_REQUESTS + 1));
        }
    }

    boolean knows(Pid pid) {
        return known.contains(pid);
    }

    /// One for each second so far.
    List<Sample> samples() {
        return List.copyOf(samples);
    }

    Sample lastSample() {
        return samples.getLast();
    }

    int active() {
        return active;
    }

    private void think(int left) {
        events.in(random.nextLong(THINK_MILLIS / 2, THINK_MILLIS * 3 / 2), () -> request(left));
    }

    private void request(int left) {
        Request request = new Request(left);
        waiting.add(request);
        switch (mode) {
            case WORKING -> {
                queue.add(request);
                work();
            }
            case REFUSING -> events.in(5, () -> request.end(false));
            case HANGING -> {}
        }
        events.in(TIME_OUT_MILLIS, () -> {
            queue.remove(request);
            request.end(false);
        });
    }

    private void work() {
        while (inWork.size() < WORKERS && !queue.isEmpty()) {
            Request request = queue.remove();
            inWork.add(request);
            events.in(random.nextLong(REQUEST_MILLIS * 8 / 10, REQUEST_MILLIS * 12 / 10), () -> {
                if (inWork.remove(request)) {
                    request.end(true);
                    work();
                }
            });
        }
    }

    private int stuck() {
        return (int) waiting.stream()
                .filter(request -> request.sentMillis < events.now() - STUCK_MILLIS)
                .count();
    }

    private void endSecond() {
        latencies.sort(null);
        double latency = latencies.isEmpty() ? 0 : latencies.get(latencies.size() * 9 / 10);
        samples.add(new Sample(came, active, completed, failed, stuck(), latency));
        latencies.clear();
        came.clear();
        completed = 0;
        failed = 0;
    }
}
