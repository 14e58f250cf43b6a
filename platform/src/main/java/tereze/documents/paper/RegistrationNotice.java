package tereze.documents.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.addresses.RegistrationKind;
import tereze.api.Text;
import tereze.documents.CheckCode;

/// All that a notice of registration says. Two that are equal give the same bytes.
///
/// @param name of the holder, in full
/// @param iin masked but for its last digits: enough to tell namesakes apart, too little for whoever finds the paper
/// @param lastDay on which a temporary registration holds; null for a permanent one
/// @param act the number of the act that it rests on
/// @param receipt of that act
/// @param at when it was done
/// @param day on which that was, by the country's clock
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
