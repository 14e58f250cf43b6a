package tereze.addresses;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Premises: a flat, a room, a house or an office.
///
/// @param kato the code of its region, district or locality, repeated here for queries
/// @param number of the flat or room; null if the premises are the whole building
/// @param arrested under arrest: no new registration is allowed
public record Premises(
        UUID id,
        UUID building,
        Rka rka,
        Kato kato,
        @Nullable String number,
        PremisesKind kind,
        boolean arrested) {}
