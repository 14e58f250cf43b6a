package tereze.gate.server;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Line;
import tereze.gate.rules.Schedule;
import tereze.gate.store.Arrival;

/// How many people queue in each lane: those of this node, and what it has heard of the others. Thread-safe.
final class WaitingLine {
    private final Schedule schedule;
    private final long[] lottery = new long[Lane.ALL.size()];
    private final List<SortedMap<Long, Integer>> arrivals = new ArrayList<>();
    private volatile List<Line> lines;
    private boolean changed;

    WaitingLine(Schedule schedule) {
        this.schedule = schedule;
        Lane.ALL.forEach(lane -> arrivals.add(new TreeMap<>()));
        lines = arrivals.stream().map(none -> Line.of(0, none)).toList();
    }

    /// Counts a person who was not there before.
    synchronized void add(Arrival arrival) {
        int lane = arrival.lane().code();
        if (schedule.inLottery(arrival.millis())) {
            lottery[lane]++;
        } else {
            arrivals.get(lane).merge(arrival.millis() / 1000, 1, Integer::sum);
        }
        changed = true;
    }

    /// Brings [#line(Lane)] up to date. To be called once a second.
    synchronized void refresh() {
        if (changed) {
            lines = Lane.ALL.stream()
                    .map(lane -> Line.of(lottery[lane.code()], arrivals.get(lane.code())))
                    .toList();
            changed = false;
        }
    }

    /// The line of a lane, at most a second old.
    Line line(Lane lane) {
        return lines.get(lane.code());
    }
}
