package tereze.acts;

import java.util.List;

/// The result of rules, which are a Decider: acts, or a refusal with its reason.
///
/// @param <A> the family of acts
/// @param <R> the refusals of the operation, a sealed interface named for it
public sealed interface Decision<A extends Act, R> {
    /// The acts that the command leads to.
    ///
    /// @param acts in the order in which they happen
    record Accepted<A extends Act, R>(List<A> acts) implements Decision<A, R> {
        public Accepted {
            acts = List.copyOf(acts);
            if (acts.isEmpty()) {
                throw new IllegalArgumentException("acts: none (expected: at least one)");
            }
        }
    }

    /// The command is refused.
    record Refused<A extends Act, R>(R why) implements Decision<A, R> {}

    static <A extends Act, R> Decision<A, R> accept(A act) {
        return new Accepted<>(List.of(act));
    }

    static <A extends Act, R> Decision<A, R> accept(List<A> acts) {
        return new Accepted<>(acts);
    }

    static <A extends Act, R> Decision<A, R> refuse(R why) {
        return new Refused<>(why);
    }
}
