package tereze.access;

import java.time.Instant;

/// What became of a mandate. That its last day is over needs no act.
public sealed interface MandateStage {
    /// Nobody has ended it.
    record Standing() implements MandateStage {}

    /// Its giver took it back.
    record Revoked(Instant at) implements MandateStage {}

    /// Its holder does not wish to act.
    record Declined(Instant at) implements MandateStage {}
}
