package tereze.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.addresses.RegistrationKind;

/// A notice of registration as it is kept: what its holder's list and anybody's check need, and nothing that names the
/// holder or the place. The paper itself is made when it is asked for.
///
/// @param id the receipt of the act of registering, which the notice rests on
/// @param seq the number of that act
/// @param at when it was done
/// @param until the first day on which a temporary registration no longer holds; null for a permanent one
/// @param ended the first day on which it no longer held; null while it stands
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
        CheckCode code) {}
