package tereze.releases;

import java.util.Set;
import tereze.acts.PersonId;
import tereze.releases.rules.SignerRules;

/// A person who sends a command to a release.
///
/// @param roles that the person holds for this release; empty for everybody else
public record Signer(PersonId person, Set<SignerRole> roles) {
    public Signer {
        roles = Set.copyOf(roles);
    }

    /// Whether a role of an agency, by its code, signs for releases.
    public static boolean isRole(String code) {
        return SignerRules.signs(code);
    }

    /// Whether the person holds a role for this release.
    public boolean is(SignerRole role) {
        return roles.contains(role);
    }
}
