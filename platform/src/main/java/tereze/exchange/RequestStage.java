package tereze.exchange;

import java.time.Instant;
import tereze.acts.table.FinalStage;
import tereze.acts.table.StageColumn;

/// The stage of a request.
public sealed interface RequestStage {
    /// The person has not answered.
    record Waiting() implements RequestStage {}

    /// The person consented, and the organisation got this information from the register at that moment.
    @FinalStage
    record Given(@StageColumn("ended") Instant at, DisclosedData told) implements RequestStage {}

    /// The person refused. For the organisation, this looks like no answer.
    @FinalStage
    record Refused(@StageColumn("ended") Instant at) implements RequestStage {}

    /// The time to answer is over.
    @FinalStage
    record Lapsed(@StageColumn("ended") Instant at) implements RequestStage {}
}
