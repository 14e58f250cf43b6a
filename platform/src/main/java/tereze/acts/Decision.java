package tereze.acts;

import java.util.List;

/// What rules decide about a command: acts, or a refusal that says why. The result of a Decider.
///
/// @param <A> the family of acts
/// @param <R> the refusals of the operation, a sealed interface named for it
public sealed interface Decision<A extends Act, R> {
    /// These acts happen, in this order.
    record Accepted<A extends Act, R>(List<A> acts) implements Decision<A, R> {
        public Accepted {
            acts = List.copyOf(acts);
            if (acts.isEmpty()) {
                throw new IllegalArgumentException("acts: none (expected: at least one)");
            }
        }
    }

    /// Nothing happens, for this reason.
    record Refused<A extends Act, R>(R why) implements Decision<A, R> {}

    /// One act happens.
    static <A extends Act, R> Decision<A, R> accept(A act) {
        return new Accepted<>(List.of(act));
    }

    /// These acts happen, in this order.
    static <A extends Act, R> Decision<A, R> accept(List<A> acts) {
        return new Accepted<>(acts);
    }

    /// Nothing happens, for this reason.
    static <A extends Act, R> Decision<A, R> refuse(R why) {
        return new Refused<>(why);
    }
}
