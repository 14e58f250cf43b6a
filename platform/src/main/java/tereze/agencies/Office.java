package tereze.agencies;

import java.util.UUID;
import tereze.api.Text;

/// An office of an agency.
///
/// @param code short and stable, unique within its agency
/// @param agency its owner; for a service centre, the corporation that runs it
/// @param territory the territory it is responsible for
public record Office(UUID id, UUID agency, String code, OfficeKind kind, Territory territory, Text name) {
    /// The id of the office with this code. It is the same in every database.
    public static UUID idOf(String agency, String code) {
        return Agency.named("office/" + agency + "/" + code);
    }
}
