package tereze.gate.queue;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Schedule;

/// What a verification found to be right, so that admissions can be compared with it.
///
/// @param unsealed tickets that are in no seal yet: nobody may be let in with them, because anybody could have
///     added them
/// @param lanes of the people who have a ticket outside the public lane; null: they are not published
record Verified(
        Schedule schedule,
        Order order,
        Set<RosterEntry> unsealed,
        @Nullable Map<Pid, Set<Integer>> lanes) {
    Verified {
        unsealed = Set.copyOf(unsealed);
        lanes = lanes == null ? null : Map.copyOf(lanes);
    }

    /// Whether a person has a ticket in a lane. True if lanes are not published.
    boolean mayUse(Pid pid, int lane) {
        if (lanes == null) {
            return true;
        }
        Set<Integer> others = lanes.getOrDefault(pid, Set.of());
        return others.contains(lane) || (lane == 0 && order.of(pid).size() > others.size());
    }
}
