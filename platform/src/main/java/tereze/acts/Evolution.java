package tereze.acts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an act changes the state of a thing. Pure: a replay of a thing's acts gives its state row.
@FunctionalInterface
public interface Evolution<S, A extends Act> {
    /// The state after an act.
    ///
    /// @param before null before the first act
    /// @throws IllegalArgumentException if the act cannot follow
    S evolve(UUID id, @Nullable S before, A act);
}
