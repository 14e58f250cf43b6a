package tereze.access;

import java.util.UUID;

/// What came of a command to a mandate.
public sealed interface MandateOutcome permits MandateOutcome.Ended, MandateRefusal {
    /// It has ended, and that is durable.
    ///
    /// @param receipt the id of the act
    record Ended(UUID mandate, UUID receipt, MandateStatus status) implements MandateOutcome {}
}
