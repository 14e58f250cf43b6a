package tereze.gate.queue;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tereze.gate.client.Answer;
import tereze.gate.client.Obstacle;
import tereze.gate.client.Web;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;
import tereze.gate.wire.DrawMessage;
import tereze.gate.wire.RosterLine;
import tereze.gate.wire.SealLine;

/// Reads what a node of a gate publishes: its own rosters, and those that kiosks have handed in to it.
final class PublishedEvidence {
    private final Web web;
    private final URI event;

    private PublishedEvidence(Web web, URI event) {
        this.web = web;
        this.event = event;
    }

    /// Reads an event.
    ///
    /// @param event its address at the node
    static Evidence read(Web web, URI event)
            throws IOException, InterruptedException, Obstacle, WrongFile, Discrepancy {
        PublishedEvidence node = new PublishedEvidence(web, event);
        GateEvent known = EventFile.parse(event + "event", node.get("event").text());
        DrawMessage draw = node.draw();
        return new Evidence("" + event, known, node.nodes(draw != null), draw, List.of());
    }

    private Answer get(String what) throws IOException, InterruptedException, Obstacle {
        Answer answer;
        try {
            answer = web.get(event.resolve(what));
        } catch (IOException e) {
            throw new IOException(event + what + ": it does not answer", e);
        }
        if (!answer.isGood()) {
            throw new Obstacle(event + what + ": it answers " + answer.refusal());
        }
        return answer;
    }

    private record Seed(@Nullable String seed) {}

    private @Nullable DrawMessage draw() throws IOException, InterruptedException, Obstacle {
        Answer answer = get("draw");
        return answer.read(Seed.class).seed() == null ? null : answer.read(DrawMessage.class);
    }

    /// Rosters are published once the seed is.
    private List<Evidence.Node> nodes(boolean drawn) throws IOException, InterruptedException, Obstacle, Discrepancy {
        Map<Integer, List<Seal>> seals = seals();
        Map<Integer, Set<RosterEntry>> refused = new HashMap<>();
        Map<Integer, SortedMap<Long, List<RosterEntry>>> rosters = drawn ? rosters(seals, refused) : Map.of();
        if (drawn) {
            leaveOutLater(rosters, seals, seals());
        }
        List<Evidence.Node> nodes = new ArrayList<>();
        seals.forEach((node, theirs) -> nodes.add(new Evidence.Node(
                node,
                theirs,
                drawn ? rosters.getOrDefault(node, new TreeMap<>()) : null,
                refused.getOrDefault(node, Set.of()),
                null)));
        return nodes;
    }

    private Map<Integer, List<Seal>> seals() throws IOException, InterruptedException, Obstacle, Discrepancy {
        Map<Integer, List<Seal>> seals = new LinkedHashMap<>();
        for (Seal seal : Evidence.lines(event + "seals", get("seals").body(), SealLine.class, SealLine::toSeal)) {
            seals.computeIfAbsent(seal.node(), _ -> new ArrayList<>()).add(seal);
        }
        return seals;
    }

    /// A kiosk may hand in while the rosters are read, which takes long. What was sealed since is not looked at.
    private static void leaveOutLater(
            Map<Integer, ? extends Map<Long, List<RosterEntry>>> rosters,
            Map<Integer, List<Seal>> before,
            Map<Integer, List<Seal>> after) {
        rosters.forEach((node, seconds) -> {
            List<Seal> known = before.getOrDefault(node, List.of());
            after.getOrDefault(node, List.of()).stream()
                    .skip(known.size())
                    .map(Seal::second)
                    .forEach(seconds::remove);
        });
    }

    private Map<Integer, SortedMap<Long, List<RosterEntry>>> rosters(
            Map<Integer, List<Seal>> seals, Map<Integer, Set<RosterEntry>> refused)
            throws IOException, InterruptedException, Obstacle, Discrepancy {
        TreeSet<Long> seconds = new TreeSet<>();
        seals.values().forEach(theirs -> theirs.forEach(seal -> seconds.add(seal.second())));
        Map<Integer, List<RosterEntry>> entries = new LinkedHashMap<>();
        for (long second : seconds) {
            String what = "roster/" + second;
            for (var line : Evidence.lines(
                    event + what, get(what).body(), RosterLine.class, line -> Map.entry(line, line.toEntry()))) {
                int node = line.getKey().node();
                entries.computeIfAbsent(node, _ -> new ArrayList<>()).add(line.getValue());
                if (line.getKey().refused() != null) {
                    refused.computeIfAbsent(node, _ -> new HashSet<>()).add(line.getValue());
                }
            }
        }
        Map<Integer, SortedMap<Long, List<RosterEntry>>> rosters = new LinkedHashMap<>();
        entries.forEach((node, theirs) -> rosters.put(node, Evidence.bySecond(theirs)));
        return rosters;
    }
}
