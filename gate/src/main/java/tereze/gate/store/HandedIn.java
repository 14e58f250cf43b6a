package tereze.gate.store;

import java.util.ArrayList;
import java.util.List;

/// How much of a kiosk's roster was handed in, as it is written down last of all: what is behind that in the files of
/// the roster is cut off at the next start.
///
/// @param entries how many
/// @param seals how many bytes of seals
/// @param last the moment of the last hand-in, milliseconds since 1970; 0: there was none
/// @param refused the entries that do not count, because their time is before the hand-in that came before theirs
record HandedIn(long entries, long seals, long last, List<Range> refused) {
    static final HandedIn NOTHING = new HandedIn(0, 0, 0, List.of());

    HandedIn {
        refused = List.copyOf(refused);
    }

    /// Entries by their indexes.
    ///
    /// @param from the first
    /// @param to the one behind the last
    record Range(long from, long to) {}

    boolean isRefused(long index) {
        return refused.stream().anyMatch(range -> range.from() <= index && index < range.to());
    }

    long refusedCount() {
        return refused.stream().mapToLong(range -> range.to() - range.from()).sum();
    }

    /// After a further hand-in.
    ///
    /// @param counts for each further entry whether it counts
    HandedIn with(Roster.Extent extent, long nowMillis, List<Boolean> counts) {
        List<Range> all = new ArrayList<>(refused);
        long index = entries;
        for (boolean one : counts) {
            if (!one) {
                boolean goesOn = !all.isEmpty() && all.getLast().to() == index;
                all.add(new Range(goesOn ? all.removeLast().from() : index, index + 1));
            }
            index++;
        }
        return new HandedIn(extent.entries(), extent.sealBytes(), nowMillis, all);
    }
}
