package tereze.acts;

import java.util.UUID;

/// The result of a command: the new state with its receipt, or a refusal.
///
/// @param <S> the state of the thing
/// @param <R> the refusals of the operation, a sealed interface named for it
public sealed interface Outcome<S, R> {
    /// The change is durable when the command returns.
    ///
    /// @param state the thing after the command
    /// @param receipt the id of the first act
    record Done<S, R>(S state, UUID receipt) implements Outcome<S, R> {}

    /// Nothing was written.
    record Refused<S, R>(R why) implements Outcome<S, R> {}
}
