package tereze.queue.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tereze.gate.rules.Ord;

/// The admissions of an event as everybody sees them. A person who came after somebody with a later place in the same
/// lane is marked as late; of all others the places never fall. Not thread-safe.
///
/// The mark follows from the order of the lines, as `./tereze queue verify` expects it. It is not the gate's late claim
/// ([tereze.gate.rules.LateClaims]): where the cursor was at an admission is not recorded. So the list alone does not
/// show that somebody was let in before their turn: those whom they passed are marked as late. The cursor that the gate
/// publishes shows it.
public final class PublicOrder {
    private final Map<Integer, Ord> furthest = new HashMap<>();

    /// An admission, without who it is.
    ///
    /// @param pid the pseudonym in the event
    /// @param ord the place
    /// @param late whether somebody with a later place was let in before
    public record Line(String pid, String ord, int lane, Instant at, boolean late) {}

    /// The next admission, in the order in which they were made.
    public Line next(String pid, String ord, int lane, Instant at) {
        Ord place = Ord.parse(ord).orElseThrow();
        Ord before = furthest.getOrDefault(lane, Ord.FIRST);
        furthest.put(lane, before.max(place));
        return new Line(pid, ord, lane, at, place.compareTo(before) < 0);
    }
}
