package tereze.gate.wire;

import java.util.List;
import tereze.gate.rules.Line;

/// A place on the way to somebody's own, for the page that counts down.
///
/// @param ord in 16 hexadecimal digits
/// @param ahead how many people are expected in front of it
public record PlaceMark(String ord, double ahead) {
    /// The marks of a line as they are sent.
    public static List<PlaceMark> of(List<Line.Mark> marks) {
        return marks.stream()
                .map(mark -> new PlaceMark(mark.ord().toString(), mark.ahead()))
                .toList();
    }
}
