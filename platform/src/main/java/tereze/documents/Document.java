package tereze.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.addresses.RegistrationKind;
import tereze.addresses.RegistrationPeriod;

/// A notice of registration as it is stored: what the holder's list and the public check need, without names or
/// addresses. The PDF is rendered on request.
///
/// @param id the receipt of the act of registration that the notice is based on
/// @param seq the number of that act
/// @param at the time of that act
/// @param until the first day on which a temporary registration is no longer valid; null for a permanent one
/// @param ended the first day on which it was no longer valid; null while it is active
public record Document(
        UUID id,
        long seq,
        Instant at,
        PersonId holder,
        UUID registration,
        RegistrationKind kind,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate ended,
        CheckCode code) {
    /// The last day on which the registration is or was valid, which may be before the last day on the PDF. Empty if no
    /// end is known, and if it ended before it began.
    public Optional<LocalDate> lastDay() {
        return RegistrationPeriod.lastDay(since, until, ended);
    }
}
