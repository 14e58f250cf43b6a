package tereze.acts;

import java.util.UUID;

/// The one door for writing.
///
/// Thread-safe. A call returns when its change is durable, or throws and has written nothing, except
/// [CommitUnknown]: then only the caller's idempotency key can tell.
public interface Acts {
    /// Decides a command and commits what it changes, deciding again (a bounded number of times) where a row that it
    /// read or claims has moved in between.
    ///
    /// @throws DuplicateRequest if the idempotency key was used before
    /// @throws Overloaded if the queue is full, or others were faster at every try
    default <R> R decide(Attempt<R> attempt) {
        return decide(attempt, Keeping.nothing());
    }

    /// As [#decide(Attempt)], keeping the answer under the caller's idempotency key.
    <R> R decide(Attempt<R> attempt, Keeping<R> keeping);

    /// Commits one change as it is.
    CommitResult commit(Change change);

    /// A new time-ordered id (UUIDv7, RFC 9562 section 5.7).
    UUID newId();
}
