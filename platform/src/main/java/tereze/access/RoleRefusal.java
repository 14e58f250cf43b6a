package tereze.access;

/// Why a [RoleCommand] is refused. Nothing is written.
public sealed interface RoleRefusal {
    /// The person holds this role there already.
    record AlreadyHeld(Role role) implements RoleRefusal {}

    /// There is no such role, or it has ended.
    record NotHeld() implements RoleRefusal {}
}
