package tereze.gate.rules;

import java.util.ArrayList;
import java.util.List;

/// How far the cursors move when some people are released together.
///
/// @param people how many are expected to be released
/// @param cursors where they are then, one for each lane; none falls
public record Release(double people, List<Ord> cursors) {
    public Release {
        cursors = List.copyOf(cursors);
    }

    /// Moves the cursors over so many people who wait, by the lanes' shares.
    ///
    /// @param people how many may be released
    /// @param cursors where they are, one for each lane
    /// @param lines one for each lane
    public static Release of(double people, List<Ord> cursors, List<Line> lines, Shares shares) {
        double[] ahead = new double[lines.size()];
        double[] waiting = new double[lines.size()];
        for (int lane = 0; lane < lines.size(); lane++) {
            ahead[lane] = lines.get(lane).ahead(cursors.get(lane));
            waiting[lane] = Math.max(0, lines.get(lane).total() - ahead[lane]);
        }
        double[] given = shares.split(people, waiting);
        double sum = 0;
        List<Ord> moved = new ArrayList<>();
        for (int lane = 0; lane < lines.size(); lane++) {
            sum += given[lane];
            moved.add(cursors.get(lane).max(lines.get(lane).at(ahead[lane] + given[lane])));
        }
        return new Release(sum, moved);
    }
}
