package tereze.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.addresses.Rka;
import tereze.people.Iin;

/// An agency's question: is this person registered at this address?
///
/// @param agency who asks
/// @param agencyCode its stable code
/// @param purpose what for; null where none was named
/// @param ground on what legal ground; null where none was named
/// @param caseNumber the agency's own number of the matter; null where there is none
public record VerifyAddress(
        UUID agency,
        String agencyCode,
        Iin iin,
        Rka rka,
        @Nullable String purpose,
        @Nullable String ground,
        @Nullable String caseNumber) {}
