package tereze.acts.commit;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether the commits of a node succeed. Written by the committer and the readiness check. Thread-safe.
final class CommitState {
    private volatile @Nullable Long running;
    private volatile @Nullable Long failing;

    void began() {
        running = System.nanoTime();
    }

    /// Notes that another commit than the committer's succeeded.
    void succeeded() {
        failing = null;
    }

    /// @param failed whether the database, the network or this node failed. A change that the database refuses is
    ///     no such failure
    void ended(boolean failed) {
        running = null;
        if (!failed) {
            succeeded();
        } else if (failing == null) {
            failing = System.nanoTime();
        }
    }

    /// For how long no commit has succeeded, since the first that failed.
    Optional<Duration> failingFor() {
        return since(failing);
    }

    /// How long the present commit has taken so far.
    Optional<Duration> runningFor() {
        return since(running);
    }

    private static Optional<Duration> since(@Nullable Long nanos) {
        return Optional.ofNullable(nanos).map(began -> Duration.ofNanos(System.nanoTime() - began));
    }
}
