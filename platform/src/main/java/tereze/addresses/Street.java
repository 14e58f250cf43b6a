package tereze.addresses;

import java.util.UUID;
import tereze.api.Text;

/// A street with its type: `Абай көшесі`, `улица Абая`, `Abai Street`.
///
/// @param place its locality, or the city district if the city has nothing below its districts
public record Street(UUID id, UUID place, Text name) {}
