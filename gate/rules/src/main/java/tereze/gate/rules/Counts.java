package tereze.gate.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many tickets each node has issued, as nodes tell each other: a counter that only grows (G-counter). Nodes
/// may hear of it in any order and as often as they like, and all come to the same sum. Immutable.
///
/// @param nodes for each node number, one entry for each lane in the order of [Lane#ALL]
public record Counts(Map<Integer, List<Issued>> nodes) {
    /// Nothing has been issued.
    public static final Counts NONE = new Counts(Map.of());

    /// What one node has issued in one lane.
    ///
    /// @param lottery before the opening
    /// @param arrivals in each second since 1970 after it
    public record Issued(long lottery, SortedMap<Long, Integer> arrivals) {
        long total() {
            return lottery
                    + arrivals.values().stream().mapToLong(Integer::longValue).sum();
        }
    }

    public Counts {
        nodes = Map.copyOf(nodes);
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
        List<Line> lines = new ArrayList<>();
        for (Lane lane : Lane.ALL) {
            long lottery = 0;
            SortedMap<Long, Integer> arrivals = new TreeMap<>();
            for (List<Issued> issued : nodes.values()) {
                lottery += issued.get(lane.code()).lottery();
                issued.get(lane.code())
                        .arrivals()
                        .forEach((second, people) -> arrivals.merge(second, people, Integer::sum));
            }
            lines.add(Line.of(lottery, arrivals));
        }
        return List.copyOf(lines);
    }

    private static long total(List<Issued> issued) {
        return issued.stream().mapToLong(Issued::total).sum();
    }
}
