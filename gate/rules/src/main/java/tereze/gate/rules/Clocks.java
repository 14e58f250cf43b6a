package tereze.gate.rules;

import java.util.Collection;

/// Whether a node's clock can be trusted with the time of an arrival.
public final class Clocks {
    /// How far a clock may be from those of the other nodes, in milliseconds.
    public static final long MOST_OFF_MILLIS = 500;

    private Clocks() {}

    /// Whether a clock is too far from most of the others. Such a node issues no tickets. Of two nodes that
    /// disagree, nobody can say which is wrong, so both stop.
    ///
    /// @param offsetsMillis each peer's clock less one's own, as measured last
    public static boolean isOff(Collection<Long> offsetsMillis) {
        long far = offsetsMillis.stream()
                .filter(offset -> Math.abs(offset) > MOST_OFF_MILLIS)
                .count();
        return 2 * far > offsetsMillis.size();
    }
}
