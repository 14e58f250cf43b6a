package tereze.addresses;

import java.util.UUID;
import tereze.api.Text;

/// A street with what it is: `Абай көшесі`, `улица Абая`, `Abai Street`.
///
/// @param place the locality it runs in; a district where a city has nothing below its districts
public record Street(UUID id, UUID place, Text name) {}
