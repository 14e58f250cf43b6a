package tereze.addresses;

import java.util.UUID;
import tereze.api.Text;

/// The postal address of premises.
///
/// @param text the full address, from region to flat
public record Address(UUID premises, Rka rka, Kato kato, Text text) {}
