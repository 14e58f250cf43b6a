package tereze.gate.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Counts;
import tereze.gate.rules.Counts.Issued;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Line;
import tereze.gate.rules.Schedule;
import tereze.gate.store.Arrival;
import tereze.gate.wire.Json;

/// How many people queue in each lane: those of this node, and what it has heard of the others. Thread-safe.
final class WaitingLine {
    private final Schedule schedule;
    private final Map<Integer, List<Tally>> nodes = new HashMap<>();
    private Counts counts = Counts.NONE;
    private volatile List<Line> lines = Counts.NONE.lines();
    private byte @Nullable [] json;
    private boolean changed;

    /// The people of one node in one lane.
    private static final class Tally {
        private long lottery;
        private final SortedMap<Long, Integer> arrivals = new TreeMap<>();

        private Issued issued() {
            return new Issued(lottery, new TreeMap<>(arrivals));
        }
    }

    WaitingLine(Schedule schedule) {
        this.schedule = schedule;
    }

    /// Counts a person who was not there before.
    synchronized void add(Arrival arrival) {
        Tally tally = nodes.computeIfAbsent(
                        arrival.node(),
                        _ -> Lane.ALL.stream().map(_ -> new Tally()).toList())
                .get(arrival.lane().code());
        if (schedule.inLottery(arrival.millis())) {
            tally.lottery++;
        } else {
            tally.arrivals.merge(arrival.millis() / 1000, 1, Integer::sum);
        }
        changed = true;
    }

    /// Brings [#line(Lane)] and [#counts()] up to date. To be called once a second.
    synchronized void refresh() {
        if (changed) {
            Map<Integer, List<Issued>> issued = new HashMap<>();
            nodes.forEach((node, tallies) ->
                    issued.put(node, tallies.stream().map(Tally::issued).toList()));
            counts = new Counts(issued);
            lines = counts.lines();
            json = null;
            changed = false;
        }
    }

    /// The line of a lane, at most a second old.
    Line line(Lane lane) {
        return lines.get(lane.code());
    }

    /// How many people of each node queue, at most a second old, as JSON. After days it is long, so it is made once for
    /// all who ask.
    synchronized byte[] counts() {
        byte[] made = json == null ? Json.write(counts) : json;
        json = made;
        return made;
    }
}
