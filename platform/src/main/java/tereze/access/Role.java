package tereze.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.agencies.Territory;

/// A role that a person holds, or held, for an agency in a territory.
///
/// @param role its code, such as `migration-officer`
/// @param agency the code of the agency, such as `interior`
/// @param until when it ends or ended; null for no end
public record Role(
        UUID id,
        PersonId person,
        String role,
        String agency,
        Territory territory,
        Instant since,
        @Nullable Instant until) {
    public Role {
        if (until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("until: before since (expected: at that moment or later)");
        }
    }

    /// Whether it is held at a moment.
    public boolean standsAt(Instant moment) {
        return !since.isAfter(moment) && (until == null || until.isAfter(moment));
    }

    /// Whether a place is in the role's territory.
    ///
    /// @param kato of the place
    public boolean covers(String kato) {
        return territory.covers(kato);
    }

    /// The common prefix of the KATO codes of all places in the role's territory.
    public String leading() {
        return territory.leading();
    }
}
