package tereze.exchange;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tereze.acts.Overloaded;

/// Takes the questions of each organisation one after the other at this node. They move one row, so those that come at
/// one moment would make each other be decided again and again; two nodes meet at the row itself. Thread-safe.
final class Turns {
    private static final long PATIENCE_SECONDS = 2;

    private final Map<UUID, ReentrantLock> turns = new ConcurrentHashMap<>();

    /// Does a work of an organisation when none of its others is being done.
    ///
    /// @throws Overloaded if others took too long
    <R> R of(UUID organisation, Supplier<R> work) {
        ReentrantLock turn = turns.computeIfAbsent(organisation, any -> new ReentrantLock(true));
        take(turn);
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private static void take(ReentrantLock turn) {
        try {
            if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Overloaded("an organisation's questions took " + PATIENCE_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("stopped while waiting for a turn");
        }
    }
}
