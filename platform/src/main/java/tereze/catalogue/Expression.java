package tereze.catalogue;

import java.util.List;

/// A compiled expression of a declaration. Immutable and thread-safe. It reads only the [Scope] it gets, and the
/// same scope gives the same value.
public interface Expression<T> {
    /// The text in the declaration.
    String text();

    /// The limits of single fields that it sets, if it is a condition.
    default List<FieldLimit> limits() {
        return List.of();
    }

    /// Evaluates the expression.
    ///
    /// @throws CannotEvaluate if it has no value in this scope, or takes too many steps
    T value(Scope scope);
}
