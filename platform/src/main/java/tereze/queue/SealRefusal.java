package tereze.queue;

/// Why seals are refused. Nothing was written.
public sealed interface SealRefusal {
    /// There is nothing new.
    record NothingNew() implements SealRefusal {}

    /// A seal is not intact, or does not follow the one before: the roster of the node was changed.
    ///
    /// @param q the second of the seal
    record Broken(long q) implements SealRefusal {}
}
