package tereze.acts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.table.StateTable;

/// The life of one kind of thing: its table, its acts, and how the acts make its state. Declared once by a module, as a
/// constant in `store/` and as a bean; replay, the family of acts and the contract tests follow from it.
///
/// @param table where its states are
/// @param acts the sealed family of its acts
/// @param evolution how an act changes its state
public record Lifecycle<S extends Record, A extends Act>(
        StateTable<S> table, Class<A> acts, Evolution<S, A> evolution) {
    /// The state that some acts leave.
    ///
    /// @param before null before the first act
    /// @throws IllegalArgumentException if the acts cannot follow each other, or there are none
    public S replay(UUID id, @Nullable S before, List<? extends A> acts) {
        @Nullable S state = before;
        for (A act : acts) {
            state = evolution.evolve(id, state, act);
        }
        if (state == null) {
            throw new IllegalArgumentException("acts: none (expected: at least one)");
        }
        return state;
    }

    /// The family of its acts, to be registered.
    public ActFamily family() {
        return new ActFamily(acts);
    }
}
