package tereze.documents.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.addresses.RegistrationKind;
import tereze.api.Text;
import tereze.documents.CheckCode;

/// The content of a notice of registration. Equal notices give equal bytes.
///
/// @param name of the holder, in full
/// @param iin masked except for its last digits: enough to distinguish namesakes, too little for a person who finds
///     the paper
/// @param lastDay the last valid day of a temporary registration; null for a permanent one
/// @param act the number of the act that it is based on
/// @param receipt of that act
/// @param at the time of that act
/// @param day of that time, in the country's time zone
public record RegistrationNotice(
        String name,
        String iin,
        Text address,
        RegistrationKind kind,
        LocalDate since,
        @Nullable LocalDate lastDay,
        long act,
        UUID receipt,
        Instant at,
        LocalDate day,
        CheckCode code) {}
