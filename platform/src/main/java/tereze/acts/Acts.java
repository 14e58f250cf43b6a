package tereze.acts;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one door for writing.
///
/// Thread-safe. A call returns when its change is durable, or throws and has written nothing, except
/// [CommitUnknown]: then only the caller's idempotency key can tell.
public interface Acts {
    /// Carries out a command, deciding it again (a bounded number of times) where something that it read or claims has
    /// changed before the commit.
    ///
    /// @throws Overloaded if the queue is full, or others were faster at every attempt
    /// @throws IllegalStateException if a command runs already on this thread
    default <R> R run(Command<R> command) {
        return run(command, result -> null);
    }

    /// As [#run(Command)], storing the response under the caller's idempotency key in the transaction of the change. A
    /// refusal is stored only while everything that it rests on still stands.
    ///
    /// @param response renders a result; null where nothing is to be stored. Pure, since it runs for each attempt
    /// @throws DuplicateRequest if the idempotency key was used before
    <R> R run(Command<R> command, Function<R, @Nullable StoredResponse> response);

    /// Decides a command once and returns what it would write, without writing it.
    <R> Attempted<R> attempt(Command<R> command);

    /// A command that was decided, with the change that carries it out.
    record Attempted<R>(R result, Change change) {}

    /// Commits one change as it is.
    CommitOutcome commit(Change change);

    /// A new time-ordered id (UUIDv7, RFC 9562 section 5.7).
    UUID newId();
}
