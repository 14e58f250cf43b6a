package tereze.gate.rules;

import java.util.List;

/// Which part of the releases each lane is guaranteed. What a lane does not need, the others get.
///
/// @param percent one for each lane, in the order of [Lane#ALL]; together 100
public record Shares(List<Integer> percent) {
    public Shares {
        percent = List.copyOf(percent);
        boolean whole = percent.stream().mapToInt(Integer::intValue).sum() == 100;
        if (percent.size() != Lane.ALL.size() || !whole || percent.stream().anyMatch(part -> part < 0)) {
            throw new IllegalArgumentException("percent: " + percent + " (expected: three that make 100)");
        }
    }

    /// Splits releases among the lanes.
    ///
    /// @param people how many are released together
    /// @param waiting how many wait in each lane
    /// @return how many of each lane are released: all that wait, or `people`, whichever is less
    public double[] split(double people, double[] waiting) {
        double[] given = new double[waiting.length];
        double left = people;
        // Each round either gives everything away or satisfies at least one lane more.
        for (int round = 0; round < waiting.length && left > 0; round++) {
            double weights = 0;
            for (int lane = 0; lane < waiting.length; lane++) {
                weights += weight(lane, given, waiting);
            }
            double toGive = left;
            for (int lane = 0; lane < waiting.length && weights > 0; lane++) {
                double part = Math.min(waiting[lane] - given[lane], toGive * weight(lane, given, waiting) / weights);
                given[lane] += part;
                left -= part;
            }
        }
        return given;
    }

    /// A lane without a guaranteed share gets what is left by the others.
    private double weight(int lane, double[] given, double[] waiting) {
        return given[lane] < waiting[lane] ? Math.max(percent.get(lane), 1e-6) : 0;
    }
}
