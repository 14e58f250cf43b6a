package tereze.acts;

import java.util.UUID;

/// What a command of a door comes to: the new state with its receipt, or a refusal.
///
/// @param <S> the state of the thing
/// @param <R> the refusals of the operation, a sealed interface named for it
public sealed interface Outcome<S, R> {
    /// It is done, and durable when the command returns.
    ///
    /// @param state the thing as the command left it
    /// @param receipt the id of the first act
    record Done<S, R>(S state, UUID receipt) implements Outcome<S, R> {}

    /// Nothing was written.
    record Refused<S, R>(R why) implements Outcome<S, R> {}
}
