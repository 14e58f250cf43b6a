package tereze.exchange;

import java.time.Instant;

/// How far a request has come. Every stage but the first is final.
public sealed interface RequestStage {
    /// The person has not answered.
    record Waiting() implements RequestStage {}

    /// The person consented, and this was told: what the register held at that moment.
    record Given(Instant at, Disclosed told) implements RequestStage {}

    /// The person refused, which the organisation cannot tell from silence.
    record Refused(Instant at) implements RequestStage {}

    /// The time to answer went by.
    record Lapsed(Instant at) implements RequestStage {}
}
