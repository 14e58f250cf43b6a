package tereze.law;

import java.time.Instant;

/// A due instant with what it was computed from, so that it can be looked at again when the calendar changes.
///
/// @param from the event that started the term
/// @param due the first instant that is too late
public record Deadline(Instant from, Term term, Bearer bearer, Instant due) {
    /// Who has to be in time.
    public enum Bearer {
        CITIZEN,
        STATE
    }

    /// The deadline that an event sets, by the calendar known when it happened.
    public static Deadline set(Instant from, Term term, Bearer bearer, WorkingCalendar calendar) {
        return new Deadline(from, term, bearer, term.due(from, calendar));
    }

    /// The deadline after the calendar has changed: a citizen's may only become later, the state's only earlier.
    public Deadline under(WorkingCalendar changed) {
        Instant again = term.due(from, changed);
        boolean moves = switch (bearer) {
            case CITIZEN -> again.isAfter(due);
            case STATE -> again.isBefore(due);
        };
        return moves ? new Deadline(from, term, bearer, again) : this;
    }
}
