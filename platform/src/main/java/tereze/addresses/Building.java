package tereze.addresses;

import java.util.UUID;

/// A building by its house number. Others at the same number are other buildings.
///
/// @param number as it is written: `12`, `12/1`, `12А`
public record Building(UUID id, UUID street, Rka rka, String number) {}
