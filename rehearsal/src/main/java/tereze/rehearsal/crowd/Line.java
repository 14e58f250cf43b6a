package tereze.rehearsal.crowd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Ord;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Schedule;
import tereze.gate.rules.Seed;
import tereze.rehearsal.result.AdmissionOrder.Reached;

/// Those who wait, and where the line is. One look at the gate's status a second serves all: a place follows from the
/// ticket. Thread-safe.
public final class Line {
    private static final String OPEN = "open";
    private static final int OK = 200;

    private final GateClient gate;
    private final Schedule schedule;
    private final Consumer<Waiting> turn;
    private final List<Waiting> withoutPlace = new ArrayList<>();
    private final PriorityQueue<Placed> placed = new PriorityQueue<>();
    private final List<Reached> trail = new ArrayList<>();
    private @Nullable Seed seed;
    private @Nullable Placed newest;
    private int jumped;

    /// @param turn hears whose turn it is
    public Line(GateClient gate, Schedule schedule, Consumer<Waiting> turn) {
        this.gate = gate;
        this.schedule = schedule;
        this.turn = turn;
    }

    /// A person with a ticket.
    public record Waiting(Applicant applicant, String ticket) {}

    private record Placed(Ord ord, Waiting waiting) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            return ord.compareTo(other.ord);
        }
    }

    /// Somebody joins.
    public synchronized void join(Waiting waiting) {
        if (seed == null) {
            withoutPlace.add(waiting);
        } else {
            place(waiting, seed);
        }
    }

    private void place(Waiting waiting, Seed known) {
        RosterEntry entry = GateClient.entry(waiting.ticket());
        Placed one = new Placed(Ord.of(entry, schedule, known), waiting);
        placed.add(one);
        if (newest == null || newest.compareTo(one) < 0) {
            newest = one;
        }
    }

    /// Looks at the status, and calls those whose turn it is.
    ///
    /// @param nowMillis the time
    public void look(long nowMillis) throws IOException, InterruptedException {
        GateClient.Status status = gate.status();
        List<Waiting> called = new ArrayList<>();
        synchronized (this) {
            Seed drawn = status.seed();
            if (drawn != null && seed == null) {
                seed = drawn;
                withoutPlace.forEach(waiting -> place(waiting, drawn));
                withoutPlace.clear();
            }
            trail.add(new Reached(nowMillis, status.cursor()));
            // Passes are issued in this state only.
            if (status.state().equals(OPEN)) {
                while (!placed.isEmpty() && placed.peek().ord().isAdmittedBy(status.cursor())) {
                    called.add(placed.remove().waiting());
                }
            }
        }
        called.forEach(turn);
    }

    /// The last one in the line asks for a pass before their turn. Whether they get one is noted.
    public void tryToJump() throws IOException, InterruptedException {
        Placed last;
        synchronized (this) {
            last = newest;
        }
        if (last != null
                && gate.pass(last.waiting().ticket()).status() == OK
                && !last.ord().isAdmittedBy(gate.status().cursor())) {
            synchronized (this) {
                jumped++;
            }
        }
    }

    /// The person of a ticket and their place; empty before the draw.
    public synchronized Optional<Map.Entry<String, Ord>> placeOf(String ticket) {
        RosterEntry entry = GateClient.entry(ticket);
        return Optional.ofNullable(seed)
                .map(known -> Map.entry(entry.pid().toString(), Ord.of(entry, schedule, known)));
    }

    /// How many got a pass before their turn.
    public synchronized int jumped() {
        return jumped;
    }

    /// How many wait.
    public synchronized int waiting() {
        return withoutPlace.size() + placed.size();
    }

    /// Where the cursor was.
    public synchronized List<Reached> trail() {
        return List.copyOf(trail);
    }
}
