package tereze.agencies;

import java.util.UUID;

/// A purpose for which an agency may query the registers, with its legal ground.
///
/// @param purpose a short stable code: `school-admission`
/// @param ground a short stable code of the law or contract: `order-564`
/// @param opensSealed whether the ground includes addresses of protected persons
public record Ground(UUID id, UUID agency, String purpose, String ground, boolean opensSealed) {
    /// The id of this ground. It is the same in every database.
    public static UUID idOf(String agency, String purpose, String ground) {
        return Agency.named("ground/" + agency + "/" + purpose + "/" + ground);
    }
}
