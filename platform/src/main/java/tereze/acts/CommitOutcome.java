package tereze.acts;

/// The result of a commit.
public sealed interface CommitOutcome {
    /// The change is durable.
    ///
    /// @param firstSeq the number of its first act; -1 if it had none
    record Committed(long firstSeq) implements CommitOutcome {}

    /// A row that the change writes, claims or relied on has changed: decide again.
    ///
    /// @param row what changed; equal for all changes that conflict on the same row or unique
    record VersionConflict(Object row) implements CommitOutcome {}

    /// The idempotency key was used before. Nothing was written.
    record KeyUsed(StoredResponse before) implements CommitOutcome {}
}
