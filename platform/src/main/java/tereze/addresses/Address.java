package tereze.addresses;

import java.util.UUID;
import tereze.api.Text;

/// The address of premises as people write it.
///
/// @param text from the region down to the flat
public record Address(UUID premises, Rka rka, Kato kato, Text text) {}
