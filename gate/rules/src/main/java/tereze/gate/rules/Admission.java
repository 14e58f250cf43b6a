package tereze.gate.rules;

import java.util.List;
import java.util.stream.IntStream;

/// What a gate node holds of the cursors that it has received: the newest decides whether passes are issued, and
/// how far each lane has ever come decides for whom. Immutable.
///
/// Tickets never depend on it. Passes do, and fail closed: without a fresh word from beside the service, nobody is
/// sent there.
///
/// @param newest the cursor with the highest epoch and number
/// @param reached how far each lane has come, in the order of [Lane#ALL]; never falls
public record Admission(Cursor newest, List<Ord> reached) {
    /// How old the newest cursor may be, in milliseconds.
    public static final long FRESH_MILLIS = 5_000;

    public Admission {
        reached = List.copyOf(reached);
    }

    /// What follows from the first cursor.
    public static Admission of(Cursor first) {
        return new Admission(first, first.cursors());
    }

    /// What a received cursor changes.
    public sealed interface Received {
        /// It is newer than what was held.
        record Newer(Admission admission) implements Received {}

        /// It is the same, or older: a late message, or a writer that another has replaced.
        record Older() implements Received {}
    }

    /// Takes a cursor whose tag has been verified. A lane that a newer cursor would take back stays where it is:
    /// people who were admitted stay admitted. An older cursor moves nothing, or a writer that another has
    /// replaced would go on.
    public Received receive(Cursor cursor) {
        return cursor.compareTo(newest) <= 0
                ? new Received.Older()
                : new Received.Newer(new Admission(cursor, furthest(cursor)));
    }

    /// Takes the lanes as far as a cursor took them at another node, or at this one before it was started again.
    /// It may be older than the newest one here.
    public Admission reaching(Cursor admitted) {
        return new Admission(newest, furthest(admitted));
    }

    private List<Ord> furthest(Cursor cursor) {
        return IntStream.range(0, reached.size())
                .mapToObj(lane -> reached.get(lane).max(cursor.cursors().get(lane)))
                .toList();
    }

    /// How far a lane has come.
    public Ord reached(Lane lane) {
        return reached.get(lane.code());
    }

    /// Whether passes are issued now. A cursor from the future is as suspect as an old one: it would hide that its
    /// writer has died.
    public boolean isOpen(long nowMillis) {
        return newest.state() == Cursor.State.OPEN && Math.abs(nowMillis - newest.atMillis()) <= FRESH_MILLIS;
    }

    /// Whether a place gets a pass now.
    public boolean admits(Lane lane, Ord ord, long nowMillis) {
        return isOpen(nowMillis) && ord.isAdmittedBy(reached(lane));
    }
}
