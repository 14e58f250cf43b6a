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

/// Counts the people who were let in before somebody with an earlier place. Within a second of arrival the order is
/// drawn, so there it does not count; and a person who comes late for their turn is marked so (`Admissions` of
/// `gate/queue` has the same rule).
public final class AdmissionOrder {
    private static final int TIE_BITS = 28;

    private AdmissionOrder() {}

    /// An admission as the platform publishes it.
    ///
    /// @param lane of the gate
    /// @param atMillis when, milliseconds since 1970; 0 if it is not said
    /// @param late whether the person came after their turn; null if it is not said
    public record Admitted(
            String pid,
            Ord ord,
            int lane,
            long atMillis,
            @Nullable Boolean late) {}

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
            Ord ord = Ord.parse(Json.text(one, "ord")).orElseThrow(() -> new IOException("ord: " + line));
            JsonNode late = one.path("late");
            found.add(new Admitted(
                    Json.text(one, "pid"),
                    ord,
                    one.path("lane").asInt(0),
                    millis(one.path("at")),
                    late.isBoolean() ? late.asBoolean() : null));
        }
        return found;
    }

    private static long millis(JsonNode at) {
        if (at.isString()) {
            return Instant.parse(at.asString()).toEpochMilli();
        }
        return at.asLong(0);
    }

    /// The number of inversions. There are two kinds: an admission behind one with a later place, although the person
    /// was not late; and an admission before the line had come so far.
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
                    before != null && Boolean.FALSE.equals(one.late()) && isBeyondTheQuantum(one.ord(), before);
            found += behind || isEarly(one, reached, quantumMillis) ? 1 : 0;
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

    /// Whether a place is earlier than another one, and not of the same second of arrival or the next.
    private static boolean isBeyondTheQuantum(Ord ord, Ord before) {
        if (ord.compareTo(before) >= 0) {
            return false;
        }
        if (ord.isLottery() || before.isLottery()) {
            return true;
        }
        return (before.value() >>> TIE_BITS) - (ord.value() >>> TIE_BITS) > 1;
    }

    private static boolean isEarly(Admitted one, NavigableMap<Long, Ord> reached, long quantumMillis) {
        if (one.lane() != 0 || one.atMillis() == 0 || reached.isEmpty()) {
            return false;
        }
        var known = reached.floorEntry(one.atMillis() + quantumMillis);
        return known == null || !one.ord().isAdmittedBy(known.getValue());
    }
}
