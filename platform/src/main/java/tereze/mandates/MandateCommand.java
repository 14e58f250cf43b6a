package tereze.mandates;

import tereze.acts.PersonId;

/// Commands to a mandate.
public sealed interface MandateCommand {
    PersonId by();

    /// Its giver revokes it.
    record Revoke(PersonId by) implements MandateCommand {}

    /// Its holder declines it.
    record Decline(PersonId by) implements MandateCommand {}
}
