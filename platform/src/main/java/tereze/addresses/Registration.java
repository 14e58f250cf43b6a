package tereze.addresses;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// A person registered at premises, now or in the past. Person, place, kind and first day never change: a move
/// creates a new registration.
///
/// @param until the day a temporary registration expires (the first day it is not valid); null for a permanent one
/// @param ended the first day it was no longer valid; null while it is active
/// @param endReason null while it is active
/// @param disputed an owner objects, and no officer has decided yet
/// @param reminded the day of the last reminder that it will end; null if there was none
/// @param sealed hidden: the person was protected when it was made, or it was hidden later. Other registrations of a
///     person who becomes protected are hidden by [ProtectedPeople]
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
        @Nullable LocalDate reminded,
        boolean sealed) {
    public Registration {
        RegistrationPeriod.check(kind, since, until);
        if ((ended == null) != (endReason == null)) {
            throw new IllegalArgumentException("endReason: " + endReason + " (expected: one where it ended)");
        }
        if (ended != null && ended.isBefore(since)) {
            throw new IllegalArgumentException("ended: before it began (expected: on that day or later)");
        }
    }

    /// Whether the registration is active: nothing has ended it. A person has at most one active registration of
    /// each kind.
    public boolean stands() {
        return ended == null;
    }

    /// Whether the person is a resident on a day. A registration that begins in the future is active but not valid
    /// yet. One that is replaced from a future day is valid until that day.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until)) && (ended == null || day.isBefore(ended));
    }

    /// Whether it is active, or still valid on a day although an end on a later day is known. This is what
    /// owners and residents mean by a registration that is there, and not [#stands()].
    public boolean standsOrHoldsOn(LocalDate day) {
        return stands() || holdsOn(day);
    }

    /// The last day on which it is or was valid. Empty if no end is known, and if it ended before it began.
    public Optional<LocalDate> lastDay() {
        return RegistrationPeriod.lastDay(since, until, ended);
    }

    /// Whether it lasts at least until another end.
    ///
    /// @param end the first day after it; null for no end
    public boolean lastsUntil(@Nullable LocalDate end) {
        return until == null || (end != null && !until.isBefore(end));
    }

    /// A copy that has ended. Its dispute ends with it.
    public Registration ended(LocalDate on, EndReason reason) {
        return new Registration(id, person, premises, kind, since, until, on, reason, false, reminded, sealed);
    }

    /// A copy with or without an owner's objection.
    public Registration disputed(boolean now) {
        return new Registration(id, person, premises, kind, since, until, ended, endReason, now, reminded, sealed);
    }

    /// A copy that is hidden for a protected person, or visible again.
    public Registration sealed(boolean now) {
        return new Registration(id, person, premises, kind, since, until, ended, endReason, disputed, reminded, now);
    }

    /// A copy whose person was reminded that it will end.
    public Registration reminded(LocalDate day) {
        return new Registration(id, person, premises, kind, since, until, ended, endReason, disputed, day, sealed);
    }
}
