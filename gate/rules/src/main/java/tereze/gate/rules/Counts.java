package tereze.gate.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many tickets each node has issued, as nodes tell each other: a counter that only grows (G-counter). Nodes
/// may hear of it in any order and as often as they like, and all come to the same sum. Immutable.
///
/// @param nodes for each node number, one entry for each lane in the order of [Lane#ALL]
public record Counts(Map<Integer, List<Issued>> nodes) {
    /// Nothing has been issued.
    public static final Counts NONE = new Counts(Map.of());

    /// What one node has issued in one lane.
    ///
    /// @param lottery how many before the opening
    /// @param arrivals after it
    public record Issued(long lottery, Arrivals arrivals) {
        long total() {
            return lottery + arrivals.total();
        }
    }

    public Counts {
        nodes = Map.copyOf(nodes);
    }

    /// Those who arrived at a node after the opening.
    public Arrivals arrivals(int node, Lane lane) {
        return nodes.containsKey(node) ? nodes.get(node).get(lane.code()).arrivals() : Arrivals.NONE;
    }

    /// The last second in which somebody arrived; 0 if there is none.
    public long last() {
        return nodes.values().stream()
                .flatMap(Collection::stream)
                .mapToLong(issued -> issued.arrivals().last())
                .max()
                .orElse(0);
    }

    /// The greater count of each node.
    public Counts merge(Counts other) {
        Map<Integer, List<Issued>> merged = new HashMap<>(nodes);
        other.nodes.forEach((node, issued) ->
                merged.merge(node, issued, (mine, theirs) -> total(theirs) > total(mine) ? theirs : mine));
        return new Counts(merged);
    }

    /// The lines of all nodes together, one for each lane.
    public List<Line> lines() {
        return Lane.ALL.stream()
                .map(lane -> {
                    List<Issued> all = nodes.values().stream()
                            .map(lanes -> lanes.get(lane.code()))
                            .toList();
                    return Line.of(
                            all.stream().mapToLong(Issued::lottery).sum(),
                            all.stream().map(Issued::arrivals).toList());
                })
                .toList();
    }

    private static long total(List<Issued> issued) {
        return issued.stream().mapToLong(Issued::total).sum();
    }
}
