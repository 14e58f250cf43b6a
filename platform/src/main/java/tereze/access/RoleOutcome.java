package tereze.access;

import java.util.UUID;

/// What came of a [RoleCommand].
public sealed interface RoleOutcome {
    /// The role is held.
    ///
    /// @param receipt the id of the act
    record Granted(Role role, UUID receipt) implements RoleOutcome {}

    /// The person holds that very role there already.
    record AlreadyHeld(Role role) implements RoleOutcome {}

    /// The role is held no longer.
    record Ended(Role role, UUID receipt) implements RoleOutcome {}

    /// There is no such role, or it has ended before.
    record NotHeld() implements RoleOutcome {}
}
