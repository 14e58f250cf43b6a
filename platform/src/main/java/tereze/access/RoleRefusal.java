package tereze.access;

/// Why a [RoleCommand] is refused. Nothing is written.
public sealed interface RoleRefusal {
    /// The person already holds this role there.
    record AlreadyHeld(Role role) implements RoleRefusal {}

    /// There is no such role, or it has ended.
    record NotHeld() implements RoleRefusal {}
}
