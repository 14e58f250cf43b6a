package tereze.gate.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.EventId;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;

/// Checks that the seals of a node are one chain, and that its roster is what they seal.
final class Sealing {
    /// How many seconds at the end of a roster may have no seal: the one that is running, and the one before, if
    /// the node was stopped between the end of a second and its seal.
    private static final int UNSEALED = 2;

    private Sealing() {}

    /// Checks a node.
    ///
    /// @return what is not sealed yet, for people
    /// @throws Discrepancy the first one in the order of time
    static List<String> check(EventId event, Evidence.Node node) throws Discrepancy {
        SortedMap<Long, List<RosterEntry>> roster = node.roster();
        SortedMap<Long, List<RosterEntry>> unsealed = roster == null ? new TreeMap<>() : new TreeMap<>(roster);
        @Nullable Seal before = null;
        for (Seal seal : node.seals()) {
            String place = place(node, seal.second());
            if (seal.node() != node.number()) {
                throw new Discrepancy(place, "the seal is that of node " + seal.node());
            }
            if (!seal.isIntact(event)) {
                throw new Discrepancy(place, "the seal is not the hash of what it says");
            }
            if (!seal.follows(before)) {
                throw new Discrepancy(place, "the seal does not follow the one before it");
            }
            if (roster != null) {
                List<RosterEntry> entries = unsealed.remove(seal.second());
                check(place, event, seal, entries == null ? List.of() : entries);
            }
            before = seal;
        }
        return unsealed(node, unsealed, before == null ? -1 : before.second());
    }

    private static void check(String place, EventId event, Seal seal, List<RosterEntry> entries) throws Discrepancy {
        int count = new TreeSet<>(entries).size();
        if (count != seal.count()) {
            throw new Discrepancy(place, "the seal counts " + seal.count() + " tickets, and the roster has " + count);
        }
        if (!seal.isOf(event, entries)) {
            throw new Discrepancy(place, "the roster is not what was sealed (" + count + " tickets, another root)");
        }
    }

    private static List<String> unsealed(
            Evidence.Node node, SortedMap<Long, List<RosterEntry>> seconds, long newestSeal) throws Discrepancy {
        List<String> notes = new ArrayList<>();
        for (var second : seconds.entrySet()) {
            String place = place(node, second.getKey());
            if (second.getKey() <= newestSeal || seconds.size() > UNSEALED) {
                throw new Discrepancy(
                        place, "the ticket of " + second.getValue().getFirst().pid() + " is in no seal");
            }
            notes.add(place + ": not sealed yet (tickets: " + second.getValue().size() + ")");
        }
        return notes;
    }

    private static String place(Evidence.Node node, long second) {
        return "node " + node.number() + ", second " + second;
    }
}
