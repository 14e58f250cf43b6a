package tereze.addresses;

import java.util.UUID;

/// A building with its house number. Two buildings may have the same number.
///
/// @param number as people write it: `12`, `12/1`, `12А`
public record Building(UUID id, UUID street, Rka rka, String number) {}
