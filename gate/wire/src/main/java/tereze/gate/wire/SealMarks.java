package tereze.gate.wire;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How far the seals at a node are known, as the query of `seals` says it: `NODE:SECOND,…`. A node keeps the seals of
/// its own tickets and of those that kiosks have handed in, each in a chain of its own.
///
/// @param seconds for each node or kiosk the second of the last seal that is known; those of others are all new
public record SealMarks(Map<Integer, Long> seconds) {
    /// No seal is known.
    public static final SealMarks START = new SealMarks(Map.of());

    private static final Pattern MARK = Pattern.compile("(\\d{1,5}):(\\d{1,15})");

    public SealMarks {
        seconds = Map.copyOf(seconds);
    }

    /// @throws IllegalArgumentException if the text is not of the form that [#toString] gives
    public static SealMarks parse(String text) {
        Map<Integer, Long> seconds = new TreeMap<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            Matcher mark = MARK.matcher(one);
            if (!mark.matches()) {
                throw new IllegalArgumentException(one + " (expected: NODE:SECOND)");
            }
            seconds.put(Integer.parseInt(mark.group(1)), Long.parseLong(mark.group(2)));
        }
        return new SealMarks(seconds);
    }

    /// The second up to which the seals of a node or kiosk are known; -1: none is.
    public long of(int node) {
        return seconds.getOrDefault(node, -1L);
    }

    /// What is known with further seals.
    public SealMarks with(Iterable<SealLine> further) {
        Map<Integer, Long> next = new TreeMap<>(seconds);
        further.forEach(seal -> next.merge(seal.node(), seal.q(), Math::max));
        return new SealMarks(next);
    }

    @Override
    public String toString() {
        return new TreeMap<>(seconds)
                .entrySet().stream()
                        .map(mark -> mark.getKey() + ":" + mark.getValue())
                        .collect(Collectors.joining(","));
    }
}
