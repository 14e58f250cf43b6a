package tereze.addresses;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// A person registered at premises, now or once. Who, where, how and since when never change; a move is another one.
///
/// @param until the day a temporary one lapses: the first day on which it no longer holds; null for a permanent one
/// @param ended the first day on which it no longer held; null while it stands
/// @param endReason null while it stands
/// @param disputed an owner objects to it, and no officer has decided yet
/// @param sealed the person was under protection when it was made; one who comes under it later is hidden all the
///     same, by [Protection]
public record Registration(
        UUID id,
        PersonId person,
        UUID premises,
        RegistrationKind kind,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate ended,
        @Nullable EndReason endReason,
        boolean disputed,
        boolean sealed) {
    public Registration {
        Term.check(kind, since, until);
        if ((ended == null) != (endReason == null)) {
            throw new IllegalArgumentException("endReason: " + endReason + " (expected: one where it ended)");
        }
        if (ended != null && ended.isBefore(since)) {
            throw new IllegalArgumentException("ended: before it began (expected: on that day or later)");
        }
    }

    /// Whether nothing has ended it. A person has at most one standing registration of each kind.
    public boolean stands() {
        return ended == null;
    }

    /// Whether the person lived there, by record, on a day. One that begins in the future stands and does not hold yet;
    /// one replaced from a day in the future holds until then.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until)) && (ended == null || day.isBefore(ended));
    }

    /// As it is once it has ended; a dispute about it is over then.
    public Registration ended(LocalDate on, EndReason reason) {
        return new Registration(id, person, premises, kind, since, until, on, reason, false, sealed);
    }

    /// As it is with or without an owner's objection.
    public Registration disputed(boolean now) {
        return new Registration(id, person, premises, kind, since, until, ended, endReason, now, sealed);
    }

    /// As it is with the person under protection, or no longer.
    public Registration sealed(boolean now) {
        return new Registration(id, person, premises, kind, since, until, ended, endReason, disputed, now);
    }
}
