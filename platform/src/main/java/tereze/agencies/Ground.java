package tereze.agencies;

import java.util.UUID;

/// A purpose for which an agency may ask, with the ground that it asks on.
///
/// @param purpose a short stable code: `school-admission`
/// @param ground a short stable code of the law or contract: `order-564`
/// @param opensSealed on this ground the address of a person under protection is told too
public record Ground(UUID id, UUID agency, String purpose, String ground, boolean opensSealed) {
    /// The id of this pair: the same in every database.
    public static UUID idOf(String agency, String purpose, String ground) {
        return Agency.named("ground/" + agency + "/" + purpose + "/" + ground);
    }
}
