package tereze.gate.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Holds back those who claim a pass long after their turn, so that many of them at once, as after an outage, do
/// not come on top of those whose turn it is. Immutable; each gate node has its own.
///
/// @param trail where the cursors were, the oldest first
/// @param bucket what late claims still may take
public record LateClaims(List<Reached> trail, TokenBucket bucket) {
    /// Which part of the rate late claims may have.
    public static final double SHARE = 0.2;

    /// A turn that came longer ago is late: by then each page that is open has asked (at most 120 s, and a
    /// quarter).
    public static final long LATE_MILLIS = 150_000;

    /// Where the cursors of all lanes were at a time.
    public record Reached(long atMillis, List<Ord> cursors) {}

    public LateClaims {
        trail = List.copyOf(trail);
    }

    /// A node that has just started knows nobody's turn: all whose turn has come are late for it.
    public static LateClaims at(Admission admission, long nowMillis) {
        return new LateClaims(
                List.of(new Reached(nowMillis - LATE_MILLIS, admission.reached())), new TokenBucket(0, nowMillis));
    }

    /// Before the first cursor: nobody's turn has come yet.
    public static LateClaims atTheBeginning(long nowMillis) {
        return new LateClaims(
                List.of(new Reached(nowMillis - LATE_MILLIS, Collections.nCopies(Lane.ALL.size(), Ord.FIRST))),
                new TokenBucket(0, nowMillis));
    }

    /// Notes how far the cursors have come.
    public LateClaims note(Admission admission, long nowMillis) {
        int first = 0;
        while (first + 1 < trail.size() && trail.get(first + 1).atMillis() <= nowMillis - LATE_MILLIS) {
            first++;
        }
        List<Reached> kept = new ArrayList<>(trail.subList(first, trail.size()));
        kept.add(new Reached(nowMillis, admission.reached()));
        return new LateClaims(kept, bucket);
    }

    /// Whether this one's turn came so long ago.
    public boolean isLate(Lane lane, Ord ord, long nowMillis) {
        Reached oldest = trail.getFirst();
        return oldest.atMillis() <= nowMillis - LATE_MILLIS
                && ord.isAdmittedBy(oldest.cursors().get(lane.code()));
    }

    /// Lets a late claim through; empty if it must come again.
    ///
    /// @param rate people a second, as the cursor says
    /// @param nodes that share the rate
    public Optional<LateClaims> take(int rate, int nodes, long nowMillis) {
        return bucket.take(rate * SHARE / nodes, nowMillis).map(left -> new LateClaims(trail, left));
    }
}
