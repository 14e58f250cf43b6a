package tereze.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Actor;
import tereze.acts.PersonId;
import tereze.agencies.Territory;

/// Commands about roles.
public sealed interface RoleCommand {
    Actor actor();

    /// Grants a role.
    ///
    /// @param until when it expires; null for never
    record Grant(
            Actor actor,
            PersonId person,
            String role,
            String agency,
            Territory territory,
            Instant since,
            @Nullable Instant until)
            implements RoleCommand {}

    /// Ends a role now.
    ///
    /// @param role the role's id
    record End(Actor actor, UUID role) implements RoleCommand {}
}
