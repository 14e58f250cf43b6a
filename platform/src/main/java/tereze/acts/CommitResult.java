package tereze.acts;

/// What became of a change.
public sealed interface CommitResult {
    /// It is durable.
    ///
    /// @param firstSeq the number of its first act; -1 where it had none
    record Committed(long firstSeq) implements CommitResult {}

    /// A row that it writes, claims or relied on has moved: decide again.
    ///
    /// @param row what moved: equal for all changes that lose by the same row or unique
    record VersionConflict(Object row) implements CommitResult {}

    /// Its idempotency key was used before; nothing was written.
    record KeyUsed(StoredResponse before) implements CommitResult {}
}
