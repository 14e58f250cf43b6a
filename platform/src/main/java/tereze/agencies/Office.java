package tereze.agencies;

import java.util.UUID;
import tereze.api.Text;

/// An office of an agency.
///
/// @param code short and stable within its agency
/// @param agency whose it is; of a service centre, the corporation that runs it
/// @param territory what it answers for
public record Office(UUID id, UUID agency, String code, OfficeKind kind, Territory territory, Text name) {
    /// The id of the office of this code: the same in every database.
    public static UUID idOf(String agency, String code) {
        return Agency.named("office/" + agency + "/" + code);
    }
}
