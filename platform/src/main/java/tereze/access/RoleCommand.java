package tereze.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.agencies.Territory;

/// Commands about roles.
public sealed interface RoleCommand {
    /// A person's surrogate id, or [tereze.acts.Change#SYSTEM].
    UUID actor();

    /// Grants a role.
    ///
    /// @param until when it expires; null for never
    record Grant(
            UUID actor,
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
    record End(UUID actor, UUID role) implements RoleCommand {}
}
