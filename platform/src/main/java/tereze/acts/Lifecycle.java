package tereze.acts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.table.StateTable;

/// One kind of thing: its table, its acts, and how the acts make its state. A module declares it once, as a constant
/// in `store/` and as a bean. Replay, the family of acts and the contract tests follow from it.
///
/// @param acts the sealed family of its acts
public record Lifecycle<S extends Record, A extends Act>(
        StateTable<S> table, Class<A> acts, Evolution<S, A> evolution) {
    /// The state after some acts.
    ///
    /// @param before null before the first act
    /// @throws IllegalArgumentException if the acts cannot follow each other, or if there are none
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

    public ActFamily family() {
        return new ActFamily(acts);
    }
}
