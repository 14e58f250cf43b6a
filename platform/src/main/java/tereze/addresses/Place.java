package tereze.addresses;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.api.Text;

/// A region, district or locality.
///
/// @param parent the place it belongs to; null for a region
public record Place(UUID id, @Nullable UUID parent, PlaceLevel level, Kato kato, Text name) {}
