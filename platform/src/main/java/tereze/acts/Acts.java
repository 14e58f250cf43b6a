package tereze.acts;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The only way to write.
///
/// Thread-safe. A call returns when its change is durable, or throws and has written nothing. The exception is
/// [CommitUnknown]: then only a repeat with the same idempotency key shows the result.
public interface Acts {
    /// Runs a command. If something that it read or claims has changed before the commit, the command is decided
    /// again, a limited number of times.
    ///
    /// @throws Overloaded if the queue is full, or if every attempt had a conflict
    /// @throws IllegalStateException if a command already runs on this thread
    default <R> R run(Command<R> command) {
        return run(command, result -> null);
    }

    /// As [#run(Command)], and stores the response under the caller's idempotency key in the transaction of the
    /// change. A refusal is stored only if everything that it relies on is unchanged.
    ///
    /// @param response renders a result; null if nothing is stored. It must be pure, because it runs in each
    ///     attempt
    /// @throws DuplicateRequest if the idempotency key was used before
    <R> R run(Command<R> command, Function<R, @Nullable StoredResponse> response);

    /// Decides a command once and returns what it would write, without writing it.
    <R> Attempted<R> attempt(Command<R> command);

    /// A command that was decided, with the change that it would commit.
    record Attempted<R>(R result, Change change) {}

    /// Commits one change as it is, without a retry.
    CommitOutcome commit(Change change);

    /// A new time-ordered id (UUIDv7, RFC 9562 section 5.7).
    UUID newId();
}
