package tereze.gate.queue;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.gate.client.Obstacle;
import tereze.gate.event.GateEvent;
import tereze.gate.rules.Draw;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.wire.DrawMessage;

/// Checks what gates have written down of an event: seals, rosters and the draw. It says what it has seen.
final class Verification {
    private final List<Evidence> all;
    private final GateEvent event;
    private final String origin;
    private final PrintWriter out;

    /// The tickets that are in no seal.
    private final Set<RosterEntry> unsealed = new HashSet<>();

    /// Those of them in the lottery: they are in no order, because they may have been written when the seed was
    /// known.
    private final Set<RosterEntry> leftOut = new HashSet<>();

    /// @param all at least one
    /// @param published the event as it was published before; null: the first one that was found is believed
    Verification(List<Evidence> all, @Nullable GateEvent published, PrintWriter out) {
        this.all = List.copyOf(all);
        this.event = published == null ? all.getFirst().event() : published;
        this.origin = published == null ? "that of " + all.getFirst().place() : "the one in the given file";
        this.out = out;
    }

    /// Checks everything.
    ///
    /// @return what was found to be right; empty if there is no draw yet
    /// @throws Discrepancy what is wrong first
    /// @throws Obstacle if the beacon's signature cannot be verified here
    Optional<Verified> check(BeaconSignature.Verifier verifier) throws Discrepancy, Obstacle {
        checkEvent();
        checkSeals();
        @Nullable DrawMessage message = draw();
        if (message == null) {
            out.println("draw: there is none yet, and so no order");
            return Optional.empty();
        }
        Draw draw = DrawCheck.check(event, message, verifier);
        say(draw);
        Order order = Order.of(entries(), event.schedule(), draw.seed());
        out.println("people: " + order.people());
        return Optional.of(new Verified(event.schedule(), order, unsealed, lanes()));
    }

    /// The lanes outside the public one, by person; null if a node does not publish them.
    private @Nullable Map<Pid, Set<Integer>> lanes() {
        Map<Pid, Set<Integer>> lanes = new HashMap<>();
        for (Evidence evidence : all) {
            for (Evidence.Node node : evidence.nodes()) {
                if (node.lanes() == null) {
                    return null;
                }
                node.lanes()
                        .forEach((pid, lane) ->
                                lanes.computeIfAbsent(pid, _ -> new HashSet<>()).add(lane));
            }
        }
        return lanes;
    }

    /// All places must have the event that was published, byte for byte.
    private void checkEvent() throws Discrepancy {
        for (Evidence evidence : all) {
            if (!evidence.event().source().equals(event.source())) {
                throw new Discrepancy("event", "the event of " + evidence.place() + " is not " + origin);
            }
        }
    }

    private void checkSeals() throws Discrepancy {
        for (Evidence evidence : all) {
            evidence.notes().forEach(out::println);
            for (Evidence.Node node : evidence.nodes()) {
                SealCheck.check(event, node).forEach((second, entries) -> noteUnsealed(node, second, entries));
                out.println("node " + node.number() + ": seals: " + node.seals().size() + ", tickets in them: "
                        + node.seals().stream().mapToLong(seal -> seal.count()).sum());
            }
        }
    }

    private void noteUnsealed(Evidence.Node node, long second, List<RosterEntry> entries) {
        boolean lottery = event.schedule().inLottery(second * 1_000);
        out.println(SealCheck.place(node, second) + ": not sealed yet (tickets: " + entries.size() + ")"
                + (lottery ? ", and left out of the order" : ""));
        unsealed.addAll(entries);
        if (lottery) {
            leftOut.addAll(entries);
        }
    }

    /// The draw, which is the same wherever it is known.
    private @Nullable DrawMessage draw() throws Discrepancy {
        List<DrawMessage> draws = all.stream()
                .map(Evidence::draw)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (draws.size() > 1) {
            String first = draws.getFirst().seed();
            String second = draws.get(1).seed();
            throw new Discrepancy(
                    "draw",
                    first.equals(second)
                            ? "there are " + draws.size() + " of the seed " + first + ", with different proofs"
                            : "there are " + draws.size() + ", with the seeds " + first + " and " + second);
        }
        return draws.isEmpty() ? null : draws.getFirst();
    }

    private void say(Draw draw) {
        if (event.beacon() != null) {
            out.println("draw: the signature of the beacon's round "
                    + event.beacon().round() + " is right");
        }
        for (int index = 0; index < draw.secrets().size(); index++) {
            if (draw.secrets().get(index).isEmpty()) {
                out.println("draw: secret " + (index + 1) + " was not revealed");
            }
        }
        out.println("draw: seed " + draw.seed());
    }

    private static Stream<RosterEntry> counting(Evidence.Node node) {
        return node.roster() == null
                ? Stream.empty()
                : node.roster().values().stream()
                        .flatMap(Collection::stream)
                        .filter(entry -> !node.refused().contains(entry));
    }

    private Stream<RosterEntry> entries() {
        return all.stream()
                .flatMap(evidence -> evidence.nodes().stream())
                .flatMap(Verification::counting)
                .filter(entry -> !leftOut.contains(entry));
    }
}
