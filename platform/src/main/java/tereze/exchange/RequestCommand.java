package tereze.exchange;

import tereze.acts.PersonId;

/// What can be asked of a request that stands.
public sealed interface RequestCommand {
    /// The person lets it be answered.
    record Give(PersonId by) implements RequestCommand {}

    /// The person does not.
    record Refuse(PersonId by) implements RequestCommand {}

    /// Time has passed: silence takes its effect where its moment has come.
    record Lapse() implements RequestCommand {}
}
