package tereze.gate.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Arrivals;
import tereze.gate.rules.Counts;
import tereze.gate.rules.Counts.Issued;
import tereze.gate.rules.Lane;

/// How many people came, as a node says it: from one second on, and not all at once.
///
/// @param since the first second of this page
/// @param until the first second of the next page; null: there is none
/// @param nodes for each node number, one entry for each lane in the order of [Lane#ALL]
public record CountsPage(long since, @Nullable Long until, Map<Integer, List<Part>> nodes) {
    /// The people of one node in one lane.
    ///
    /// @param lottery how many came before the opening
    /// @param before how many came after it and before `since`
    /// @param seconds since 1970, ascending, in which people came
    /// @param people how many came in each of them
    public record Part(long lottery, long before, long[] seconds, int[] people) {}

    /// Puts this page behind the seconds before `since` that are known already.
    ///
    /// @return empty if the node has learnt of people in those seconds since, such as those of a kiosk; then all
    ///     pages must be asked for again
    /// @throws IllegalArgumentException if this is no page
    public Optional<Counts> behind(Counts known) {
        Map<Integer, List<Issued>> all = new HashMap<>();
        for (var node : Wire.present(nodes, "nodes").entrySet()) {
            List<Part> parts = Wire.present(node.getValue(), "lanes");
            if (parts.size() != Lane.ALL.size()) {
                throw new IllegalArgumentException("lanes: " + parts.size() + " (expected: " + Lane.ALL.size() + ")");
            }
            List<Issued> lanes = new ArrayList<>();
            for (Lane lane : Lane.ALL) {
                Part part = Wire.present(parts.get(lane.code()), "lane");
                Arrivals before = known.arrivals(node.getKey(), lane).between(0, since);
                if (before.total() != part.before()) {
                    return Optional.empty();
                }
                Arrivals after =
                        Arrivals.of(Wire.present(part.seconds(), "seconds"), Wire.present(part.people(), "people"));
                lanes.add(new Issued(part.lottery(), before.plus(after)));
            }
            all.put(node.getKey(), List.copyOf(lanes));
        }
        return Optional.of(new Counts(all));
    }
}
