package tereze.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.addresses.Rka;
import tereze.people.Iin;

/// An agency's query: is this person registered at this address?
///
/// @param agency the agency that asks
/// @param agencyCode its stable code
/// @param purpose null if missing
/// @param ground the legal ground; null if missing
/// @param caseNumber the agency's own case number; null if there is none
public record VerifyAddress(
        UUID agency,
        String agencyCode,
        Iin iin,
        Rka rka,
        @Nullable String purpose,
        @Nullable String ground,
        @Nullable String caseNumber) {}
