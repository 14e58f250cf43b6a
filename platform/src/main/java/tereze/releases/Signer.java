package tereze.releases;

import java.util.Set;
import tereze.acts.PersonId;

/// A person who sends a command to a release.
///
/// @param roles that the person holds for this release; empty for everybody else
public record Signer(PersonId person, Set<SignerRole> roles) {
    public Signer {
        roles = Set.copyOf(roles);
    }

    /// Whether the person holds a role for this release.
    public boolean is(SignerRole role) {
        return roles.contains(role);
    }
}
