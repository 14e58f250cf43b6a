package tereze.exchange;

import java.time.Instant;
import tereze.acts.table.StageColumn;

/// How far a request has come. Every stage but the first is final.
public sealed interface RequestStage {
    /// The person has not answered.
    record Waiting() implements RequestStage {}

    /// The person consented, and this was told: what the register held at that moment.
    record Given(@StageColumn("ended") Instant at, Disclosed told) implements RequestStage {}

    /// The person refused, which the organisation cannot tell from silence.
    record Refused(@StageColumn("ended") Instant at) implements RequestStage {}

    /// The time to answer went by.
    record Lapsed(@StageColumn("ended") Instant at) implements RequestStage {}
}
