package tereze.rehearsal.result;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Ord;
import tereze.rehearsal.http.Json;
import tools.jackson.databind.JsonNode;

/// Counts the people who were let in before their turn, or before somebody with an earlier place who was not late. Each
/// admission says how far the line had been released, and whether the person is late follows from that. Within a second
/// of arrival the order is drawn, so there it does not count (`PlatformList` of `gate/queue` has the same rule).
public final class AdmissionOrder {
    private AdmissionOrder() {}

    /// An admission as the platform publishes it.
    ///
    /// @param lane of the gate
    /// @param atMillis when, milliseconds since 1970; 0 if it is not said
    /// @param reached how far the lane had been released, as the platform noted it
    public record Admitted(String pid, Ord ord, int lane, long atMillis, Ord reached) {}

    /// Where the cursor of the public lane was.
    ///
    /// @param atMillis when it was seen, milliseconds since 1970
    public record Reached(long atMillis, Ord cursor) {}

    /// Reads the list that the platform publishes, a JSON object a line.
    ///
    /// @throws IOException if it is another list
    public static List<Admitted> read(String lines) throws IOException {
        List<Admitted> found = new ArrayList<>();
        for (String line : lines.lines().filter(text -> !text.isBlank()).toList()) {
            JsonNode one = Json.read(line);
            found.add(new Admitted(
                    Json.text(one, "pid"),
                    place(one, "ord"),
                    one.path("lane").asInt(0),
                    millis(one.path("at")),
                    place(one, "reached")));
        }
        return found;
    }

    private static Ord place(JsonNode line, String member) throws IOException {
        return Ord.parse(Json.text(line, member)).orElseThrow(() -> new IOException(member + ": " + line));
    }

    private static long millis(JsonNode at) {
        if (at.isString()) {
            return Instant.parse(at.asString()).toEpochMilli();
        }
        return at.asLong(0);
    }

    /// The number of inversions. There are two kinds: an admission behind one with a later place, although the line
    /// had not gone on past the person; and an admission before the line had come so far, as the platform
    /// noted it or as it was seen at the gate.
    ///
    /// @param admissions in the order in which they were made
    /// @param trail of the cursor, the oldest first
    /// @param quantumMillis the clock of the observer may differ by this, and sees the cursor so much later
    public static int inversions(List<Admitted> admissions, List<Reached> trail, long quantumMillis) {
        NavigableMap<Long, Ord> reached = new TreeMap<>();
        Ord furthestCursor = Ord.FIRST;
        for (Reached one : trail) {
            furthestCursor = furthestCursor.max(one.cursor());
            reached.put(one.atMillis(), furthestCursor);
        }
        List<@Nullable Ord> furthest = new ArrayList<>();
        int found = 0;
        for (Admitted one : admissions) {
            while (furthest.size() <= one.lane()) {
                furthest.add(null);
            }
            Ord before = furthest.get(one.lane());
            boolean behind =
                    before != null && one.ord().isPassedBy(before) && !one.ord().isPassedBy(one.reached());
            boolean early = !one.ord().isAdmittedBy(one.reached()) || isEarly(one, reached, quantumMillis);
            found += behind || early ? 1 : 0;
            furthest.set(one.lane(), before == null ? one.ord() : before.max(one.ord()));
        }
        return found;
    }

    /// How many were let in with another place than their ticket gives, or without a ticket.
    ///
    /// @param places of all who have a ticket, by person
    public static int withoutTheirPlace(List<Admitted> admissions, Map<String, Ord> places) {
        return (int) admissions.stream()
                .filter(one -> !one.ord().equals(places.get(one.pid())))
                .count();
    }

    private static boolean isEarly(Admitted one, NavigableMap<Long, Ord> reached, long quantumMillis) {
        if (one.lane() != 0 || one.atMillis() == 0 || reached.isEmpty()) {
            return false;
        }
        var known = reached.floorEntry(one.atMillis() + quantumMillis);
        return known == null || !one.ord().isAdmittedBy(known.getValue());
    }
}
