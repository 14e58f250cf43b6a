package tereze.cases;

import java.util.UUID;

/// What came of a command to a case.
public sealed interface CaseOutcome permits CaseOutcome.Done, CaseRefusal {
    /// It is done and durable.
    ///
    /// @param receipt the id of the act that the command was recorded by
    record Done(UUID kase, UUID receipt, CaseStatus status) implements CaseOutcome {}
}
