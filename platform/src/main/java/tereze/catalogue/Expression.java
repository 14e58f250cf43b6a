package tereze.catalogue;

/// A compiled expression of a declaration. Immutable and thread-safe; it sees the [Scope] that it is given and nothing
/// else, and the same scope gives the same value.
public interface Expression<T> {
    /// As it is written in the declaration.
    String text();

    /// Its value.
    ///
    /// @throws CannotEvaluate if it has no value in this scope, or takes more steps than it may
    T value(Scope scope);
}
