package tereze.acts.commit;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import tereze.acts.Acts;
import tereze.acts.Attempt;
import tereze.acts.Change;
import tereze.acts.CommitResult;
import tereze.acts.CommitUnknown;
import tereze.acts.DuplicateRequest;
import tereze.acts.Keeping;
import tereze.acts.Overloaded;
import tereze.acts.record.ActCodec;

/// Commits what many callers decide in few transactions, and decides again what was overtaken.
final class GroupCommit implements Acts {
    /// Tries at one command before its caller is told to come back later.
    private static final int MAX_TRIES = 12;

    private static final int STRIPES = 256;
    private static final int COUNTER_BITS = 12;

    private final Committer committer;
    private final ActCodec codec;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Lock[] turns = new Lock[STRIPES];
    private final AtomicLong ticks = new AtomicLong();

    GroupCommit(Committer committer, ActCodec codec, InstantSource clock, SecureRandom random) {
        this.committer = committer;
        this.codec = codec;
        this.clock = clock;
        this.random = random;
        for (int i = 0; i < STRIPES; i++) {
            turns[i] = new ReentrantLock(true);
        }
    }

    /// Callers of this node who lose by the same row queue for it before they read again.
    @Override
    public <R> R decide(Attempt<R> attempt, Keeping<R> keeping) {
        Object contended = null;
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Lock turn = contended == null ? null : turns[Math.floorMod(contended.hashCode(), STRIPES)];
            if (turn != null) {
                turn.lock();
            }
            try {
                Attempt.Decision<R> decision = attempt.decide();
                if (decision.change().isEmpty()) {
                    return decision.outcome();
                }
                switch (commit(decision.change().keeping(keeping.keep(decision.outcome())))) {
                    case CommitResult.Committed committed -> {
                        return decision.outcome();
                    }
                    case CommitResult.KeyUsed used -> throw new DuplicateRequest(used.before());
                    case CommitResult.VersionConflict moved -> contended = moved.row();
                }
            } finally {
                if (turn != null) {
                    turn.unlock();
                }
            }
        }
        throw new Overloaded("others were faster " + MAX_TRIES + " times");
    }

    @Override
    public CommitResult commit(Change change) {
        EncodedChange prepared = EncodedChange.of(change, codec, clock.instant());
        committer.submit(prepared);
        try {
            return prepared.result().get();
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommitUnknown("interrupted while waiting for the commit", e);
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        return switch (e.getCause()) {
            case Overloaded overloaded -> overloaded;
            case CommitUnknown unknown -> unknown;
            case null, default -> new IllegalStateException("a change was refused by the database", e.getCause());
        };
    }

    /// The 12 bits after the time count on within a millisecond (RFC 9562 section 6.2, method 1), so that what one node
    /// makes later sorts later.
    @Override
    public UUID newId() {
        long tick = ticks.updateAndGet(last -> Math.max(last + 1, clock.millis() << COUNTER_BITS));
        long most = (tick >>> COUNTER_BITS << 16) | 0x7000 | (tick & 0x0fff);
        return new UUID(most, (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }
}
