package tereze.gate.queue;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent;
import tereze.gate.rules.EventId;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;

/// Checks that the seals of a node are one chain, and that its roster is what they seal.
final class SealCheck {
    /// How many seconds at the end of a roster may have no seal: the one that is running, and the one before, if
    /// the node was stopped between the end of a second and its seal.
    private static final int UNSEALED = 2;

    private SealCheck() {}

    /// Checks a node.
    ///
    /// @return the entries that are not sealed yet, by second
    /// @throws Discrepancy the first one in the order of time
    static SortedMap<Long, List<RosterEntry>> check(GateEvent event, Evidence.Node node) throws Discrepancy {
        SortedMap<Long, List<RosterEntry>> roster = node.roster();
        SortedMap<Long, List<RosterEntry>> unsealed = roster == null ? new TreeMap<>() : new TreeMap<>(roster);
        @Nullable Seal before = null;
        for (Seal seal : node.seals()) {
            String place = place(node, seal.second());
            if (seal.node() != node.number()) {
                throw new Discrepancy(place, "the seal is that of node " + seal.node());
            }
            if (!seal.isIntact(event.id())) {
                throw new Discrepancy(place, "the seal is not the hash of what it says");
            }
            if (!seal.follows(before)) {
                throw new Discrepancy(place, "the seal does not follow the one before it");
            }
            if (roster != null) {
                List<RosterEntry> entries = unsealed.remove(seal.second());
                check(place, event.id(), seal, entries == null ? List.of() : entries);
            }
            before = seal;
        }
        checkUnsealed(node, unsealed, before, event.schedule().closes().getEpochSecond());
        return unsealed;
    }

    private static void check(String place, EventId event, Seal seal, List<RosterEntry> entries) throws Discrepancy {
        int count = new TreeSet<>(entries).size();
        if (count < entries.size()) {
            throw new Discrepancy(place, "the roster has an entry twice");
        }
        if (count != seal.count()) {
            throw new Discrepancy(place, "the seal counts " + seal.count() + " tickets, and the roster has " + count);
        }
        if (!seal.isOf(event, entries)) {
            throw new Discrepancy(place, "the roster is not what was sealed (" + count + " tickets, another root)");
        }
    }

    /// Without a seal there may be the end of a roster that has seals, of a time at which tickets were issued.
    private static void checkUnsealed(
            Evidence.Node node, SortedMap<Long, List<RosterEntry>> seconds, @Nullable Seal newest, long closes)
            throws Discrepancy {
        for (var second : seconds.entrySet()) {
            boolean end = newest != null && second.getKey() > newest.second() && seconds.size() <= UNSEALED;
            if (!end || second.getKey() > closes) {
                throw new Discrepancy(
                        place(node, second.getKey()),
                        "the ticket of " + second.getValue().getFirst().pid() + " is in no seal");
            }
        }
    }

    /// The name of a second of a node, for people.
    static String place(Evidence.Node node, long second) {
        return "node " + node.number() + ", second " + second;
    }
}
