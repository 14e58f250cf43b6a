package tereze.exchange;

import tereze.acts.PersonId;

/// Commands to an open request.
public sealed interface RequestCommand {
    /// The person consents.
    record Give(PersonId by) implements RequestCommand {}

    /// The person refuses.
    record Refuse(PersonId by) implements RequestCommand {}

    /// Closes the request if its time is over.
    record Lapse() implements RequestCommand {}
}
