package tereze.acts;

/// What became of a change.
public sealed interface CommitOutcome {
    /// It is durable.
    ///
    /// @param firstSeq the number of its first act; -1 where it had none
    record Committed(long firstSeq) implements CommitOutcome {}

    /// A row that it writes, claims or relied on has moved: decide again.
    ///
    /// @param row what moved: equal for all changes that lose by the same row or unique
    record VersionConflict(Object row) implements CommitOutcome {}

    /// Its idempotency key was used before; nothing was written.
    record KeyUsed(StoredResponse before) implements CommitOutcome {}
}
