package tereze.gate.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// As many fit into one request: a node takes no longer request line than 4,096 bytes.
    public static final int MOST = 100;

    /// After all numbers of nodes and kiosks.
    private static final int END = 100_000;

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

    /// A request for the seals of some chains.
    ///
    /// @param from the first number of a node or kiosk whose seals are asked for
    /// @param until the number before which they end
    /// @param known of them; those without a mark are all new
    public record Part(int from, int until, SealMarks known) {
        /// The request as the query of `seals`. One for all chains is only its marks.
        public String query() {
            return "after=" + known + (from == 0 ? "" : "&from=" + from) + (until == END ? "" : "&until=" + until);
        }

        /// @throws IllegalArgumentException if the marks or numbers have another form
        public static Part parse(String after, Optional<String> from, Optional<String> until) {
            return new Part(
                    from.map(Integer::parseInt).orElse(0),
                    until.map(Integer::parseInt).orElse(END),
                    SealMarks.parse(after));
        }

        public boolean includes(int node) {
            return node >= from && node < until;
        }
    }

    /// The requests for all that is not known, each with at most [#MOST] marks. Together they include each number once.
    public List<Part> parts() {
        List<Integer> nodes = seconds.keySet().stream().sorted().toList();
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int first = 0; first == 0 || first < nodes.size(); first += MOST) {
            int next = Math.min(first + MOST, nodes.size());
            Map<Integer, Long> some = new TreeMap<>();
            nodes.subList(first, next).forEach(node -> some.put(node, of(node)));
            int until = next < nodes.size() ? nodes.get(next) : END;
            parts.add(new Part(from, until, new SealMarks(some)));
            from = until;
        }
        return List.copyOf(parts);
    }

    @Override
    public String toString() {
        return new TreeMap<>(seconds)
                .entrySet().stream()
                        .map(mark -> mark.getKey() + ":" + mark.getValue())
                        .collect(Collectors.joining(","));
    }
}
