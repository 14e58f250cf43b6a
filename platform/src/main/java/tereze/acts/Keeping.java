package tereze.acts;

import org.jspecify.annotations.Nullable;

/// How an outcome is kept under the caller's idempotency key, in the transaction of the change it tells of.
@FunctionalInterface
public interface Keeping<R> {
    /// The answer to keep, or null where the caller sent no key.
    @Nullable
    StoredResponse keep(R outcome);

    /// Keeps nothing: for commands without an idempotency key.
    static <R> Keeping<R> nothing() {
        return outcome -> null;
    }
}
