package tereze.gate.rules;

import java.util.List;
import java.util.Optional;

/// What a kiosk without a network has issued since it handed in last: whole seconds, with their seals.
///
/// @param node the number of the kiosk ([NodeNumber])
/// @param from how many entries it had handed in before
/// @param entries in the order in which they were issued
/// @param seals of their seconds
public record KioskBatch(EventId event, int node, long from, List<RosterEntry> entries, List<Seal> seals) {
    /// A kiosk that is on has not yet sealed what it issued in the last second, or longer ago on a slow disk.
    private static final long SEALING_MILLIS = 5_000;

    public KioskBatch {
        if (!NodeNumber.isKiosk(node)) {
            throw new IllegalArgumentException("node: " + node + " (expected: " + NodeNumber.FIRST_KIOSK + " to "
                    + NodeNumber.LAST + ", the numbers of kiosks)");
        }
        entries = List.copyOf(entries);
        seals = List.copyOf(seals);
    }

    /// What is wrong with it; empty if it can be taken.
    public enum Wrong {
        /// Entries and seals do not fit each other, or what was handed in before.
        SEALS,
        /// Something was issued in the future. It can be handed in when its time has come.
        TIME
    }

    /// Checks it. Entries of the past are in the chain, whether they count ([#counts]) or not: one of them must not
    /// keep out those that the kiosk issues after it.
    ///
    /// @param before the newest seal that was handed in; empty: nothing was
    public Optional<Wrong> check(Optional<Seal> before, long nowMillis) {
        Seal last = before.orElse(null);
        int at = 0;
        for (Seal seal : seals) {
            int end = at;
            while (end < entries.size() && entries.get(end).second() == seal.second()) {
                end++;
            }
            if (seal.node() != node || !seal.follows(last) || !seal.isOf(event, entries.subList(at, end))) {
                return Optional.of(Wrong.SEALS);
            }
            at = end;
            last = seal;
        }
        if (at != entries.size()) {
            return Optional.of(Wrong.SEALS);
        }
        return entries.stream().allMatch(entry -> entry.arrivedMillis() <= nowMillis)
                ? Optional.empty()
                : Optional.of(Wrong.TIME);
    }

    /// Whether an entry counts: it was issued since the last hand-in. Of an earlier moment nobody can say that it was
    /// not made up.
    ///
    /// @param lastMillis the moment of the last hand-in, milliseconds since 1970; 0: there was none
    public static boolean counts(RosterEntry entry, long lastMillis) {
        return entry.arrivedMillis() >= lastMillis - SEALING_MILLIS;
    }
}
