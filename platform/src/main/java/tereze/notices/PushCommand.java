package tereze.notices;

import tereze.acts.PersonId;

/// Commands to a subscription.
public sealed interface PushCommand {
    /// A person turns notifications off in one of their browsers.
    record TurnOff(PersonId by) implements PushCommand {}

    /// Somebody turns notifications on in the same browser.
    record Replace() implements PushCommand {}

    /// The push service does not know the browser any more.
    record Lose() implements PushCommand {}
}
