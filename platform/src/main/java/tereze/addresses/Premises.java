package tereze.addresses;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Premises: a flat, a room, a house as a dwelling, an office.
///
/// @param kato the region, district or locality it stands in, repeated here for those who ask by it
/// @param number of the flat or room; null where the premises are the whole building
/// @param arrested under arrest: nobody may be registered there
public record Premises(
        UUID id,
        UUID building,
        Rka rka,
        Kato kato,
        @Nullable String number,
        PremisesKind kind,
        boolean arrested) {}
