package tereze.mandates;

import tereze.acts.PersonId;

/// What can be asked of a mandate that was given.
public sealed interface MandateCommand {
    /// Its giver takes it back.
    record Revoke(PersonId by) implements MandateCommand {}

    /// Its holder does not wish to act.
    record Decline(PersonId by) implements MandateCommand {}
}
