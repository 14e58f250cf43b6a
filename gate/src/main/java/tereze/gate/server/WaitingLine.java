package tereze.gate.server;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tereze.gate.rules.Arrivals;
import tereze.gate.rules.Counts;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Line;
import tereze.gate.rules.Schedule;
import tereze.gate.store.Arrival;
import tereze.gate.wire.CountsPage;

/// How many people queue in each lane: those of this node, and what it has heard of the others. Thread-safe.
final class WaitingLine {
    /// How many seconds one answer covers. So it stays small, however many days the event has been open.
    static final long PAGE_SECONDS = 36_000;

    private final Schedule schedule;
    private final Map<Integer, List<Tally>> nodes = new TreeMap<>();
    private volatile List<Line> lines = Counts.NONE.lines();
    private boolean changed;

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
            tally.addToLottery();
        } else {
            tally.add(arrival.millis() / 1000);
        }
        changed = true;
    }

    /// Brings [#line(Lane)] up to date. To be called once a second.
    synchronized void refresh() {
        if (changed) {
            lines = Lane.ALL.stream().map(this::merged).toList();
            changed = false;
        }
    }

    private Line merged(Lane lane) {
        List<Tally> all =
                nodes.values().stream().map(lanes -> lanes.get(lane.code())).toList();
        return Line.of(
                all.stream().mapToLong(Tally::lottery).sum(),
                all.stream().map(Tally::arrivals).toList());
    }

    /// The line of a lane, at most a second old.
    Line line(Lane lane) {
        return lines.get(lane.code());
    }

    /// How many people of each node queue.
    ///
    /// @param since the first second that is wanted
    synchronized CountsPage counts(long since) {
        long first = nodes.values().stream()
                .flatMap(Collection::stream)
                .mapToLong(tally -> tally.arrivals().firstFrom(since))
                .min()
                .orElse(Long.MAX_VALUE);
        long until = first > Long.MAX_VALUE - PAGE_SECONDS ? Long.MAX_VALUE : first + PAGE_SECONDS;
        boolean more = nodes.values().stream()
                .flatMap(Collection::stream)
                .anyMatch(tally -> tally.arrivals().last() >= until);
        Map<Integer, List<CountsPage.Part>> parts = new TreeMap<>();
        nodes.forEach((node, tallies) -> parts.put(
                node, tallies.stream().map(tally -> part(tally, since, until)).toList()));
        return new CountsPage(since, more ? until : null, parts);
    }

    private static CountsPage.Part part(Tally tally, long since, long until) {
        Arrivals asked = tally.arrivals().between(since, until);
        return new CountsPage.Part(tally.lottery(), tally.arrivals().before(since), asked.seconds(), asked.people());
    }
}
