package tereze.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.gate.rules.Schedule;
import tereze.gate.rules.Seal;
import tereze.gate.wire.SealMarks;
import tereze.queue.rules.SealRules;
import tereze.queue.store.EventTable;
import tereze.queue.store.SealTable;

/// Makes the seals of the gate's rosters acts, so that the journal has them. While the platform is down, they wait
/// at the gate. Safe on every node: the second run finds nothing new.
@Component
final class SealCollector {
    private static final Logger LOG = LoggerFactory.getLogger(SealCollector.class);

    private final Acts acts;
    private final EventTable events;
    private final SealTable table;
    private final GateNodes nodes;

    SealCollector(Acts acts, EventTable events, SealTable table, GateNodes nodes) {
        this.acts = acts;
        this.events = events;
        this.table = table;
        this.nodes = nodes;
    }

    /// Collects what the gate has sealed of all events that have begun, also of those that have ended lately: the
    /// seal of the last second comes after the end.
    void run(Instant now) {
        events.begun(now, now.minus(Schedule.EVIDENCE)).forEach(event -> collect(event.number()));
    }

    private void collect(int event) {
        SealMarks known =
                new SealMarks(table.of(event).stream().collect(Collectors.toMap(SealChain::node, SealChain::second)));
        Map<Integer, Map<Long, Seal>> byNode = new TreeMap<>();
        try {
            nodes.seals(event, known)
                    .forEach(seals -> seals.forEach(seal -> byNode.computeIfAbsent(seal.node(), _ -> new TreeMap<>())
                            .put(seal.second(), seal)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        byNode.forEach((node, seals) -> collect(event, node, seals.values()));
    }

    private void collect(int event, int node, Collection<Seal> seals) {
        List<Seal> all = List.copyOf(seals);
        // Each act takes at least one of them, so it ends.
        while (true) {
            switch (acts.run(command(event, node, all))) {
                case Outcome.Done<SealChain, SealRefusal> _ -> {}
                case Outcome.Refused<SealChain, SealRefusal>(SealRefusal.NothingNew()) -> {
                    return;
                }
                case Outcome.Refused<SealChain, SealRefusal>(SealRefusal.Broken(long second)) -> {
                    LOG.error("the seals of node {} of event {} do not follow each other at {}", node, event, second);
                    return;
                }
            }
        }
    }

    private Command<Outcome<SealChain, SealRefusal>> command(int event, int node, List<Seal> seals) {
        return Command.bySystem(
                SealAct.REASON,
                unit -> unit.put(
                        SealTable.SEALS,
                        SealChain.idOf(event, node),
                        SealRules.seal(event, node, seals, table.of(event, node).orElse(null), unit.now())));
    }
}
