package tereze.releases.rules;

import java.time.Instant;
import java.util.Optional;
import tereze.releases.Rehearsed;
import tereze.releases.ReleaseCommand.Validity;

/// Whether a rehearsal still counts.
public final class ValidityRules {
    private ValidityRules() {}

    /// Why a rehearsal does not count: `other-build` or `rehearsal-stale`; empty if it does.
    public static Optional<String> expired(Rehearsed rehearsal, Validity validity, Instant now) {
        if (!rehearsal.build().equals(validity.build())) {
            return Optional.of("other-build");
        }
        return rehearsal.at().plus(validity.lasts()).isBefore(now) ? Optional.of("rehearsal-stale") : Optional.empty();
    }
}
