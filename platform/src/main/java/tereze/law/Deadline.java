package tereze.law;

import java.time.Instant;

/// A due time with the values it was computed from, so that it can be checked again when the calendar changes.
///
/// @param from the event that started the term
/// @param due the first instant that is too late
public record Deadline(Instant from, Term term, Bearer bearer, Instant due) {
    /// Who must act in time.
    public enum Bearer {
        CITIZEN,
        STATE
    }

    /// Computes the deadline of an event, with the calendar that was known at that time.
    public static Deadline set(Instant from, Term term, Bearer bearer, WorkingCalendar calendar) {
        return new Deadline(from, term, bearer, term.due(from, calendar));
    }

    /// The deadline after a change of the calendar. A citizen's deadline can only move later, the state's only
    /// earlier.
    public Deadline under(WorkingCalendar changed) {
        Instant again = term.due(from, changed);
        boolean moves = switch (bearer) {
            case CITIZEN -> again.isAfter(due);
            case STATE -> again.isBefore(due);
        };
        return moves ? new Deadline(from, term, bearer, again) : this;
    }
}
