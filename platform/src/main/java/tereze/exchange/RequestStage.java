package tereze.exchange;

import java.time.Instant;
import tereze.acts.table.StageColumn;

/// The stage of a request. Every stage except the first is final.
public sealed interface RequestStage {
    /// The person has not answered.
    record Waiting() implements RequestStage {}

    /// The person consented, and the organisation got this information from the register at that moment.
    record Given(@StageColumn("ended") Instant at, DisclosedData told) implements RequestStage {}

    /// The person refused. For the organisation, this looks like no answer.
    record Refused(@StageColumn("ended") Instant at) implements RequestStage {}

    /// The time to answer is over.
    record Lapsed(@StageColumn("ended") Instant at) implements RequestStage {}
}
