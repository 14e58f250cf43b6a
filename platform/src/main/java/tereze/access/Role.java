package tereze.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// A role that a person holds, or held, in a place: the state behind `access.role`.
///
/// @param role its code, such as `migration-officer`
/// @param kato the KATO code of the place (nine digits); null for the whole country
/// @param since from when it is held
/// @param until when it ends or ended; null while no end is set
public record Role(
        UUID id,
        PersonId person,
        String role,
        @Nullable String kato,
        Instant since,
        @Nullable Instant until) {
    /// KATO's levels: region, district, rural district or city district, locality.
    private static final int[] LEVELS = {2, 4, 6, 9};

    /// Whether it is held at a moment.
    public boolean standsAt(Instant moment) {
        return !since.isAfter(moment) && (until == null || until.isAfter(moment));
    }

    /// Whether a place lies within the role's place.
    public boolean covers(String place) {
        return kato == null || place.startsWith(significant(kato));
    }

    /// The leading levels of a code: what follows them is zeros.
    private static String significant(String kato) {
        for (int level : LEVELS) {
            if (level < kato.length() && kato.substring(level).chars().allMatch(digit -> digit == '0')) {
                return kato.substring(0, level);
            }
        }
        return kato;
    }
}
