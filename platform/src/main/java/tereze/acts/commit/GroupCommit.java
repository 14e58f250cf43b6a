package tereze.acts.commit;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Acts;
import tereze.acts.Change;
import tereze.acts.Command;
import tereze.acts.CommitOutcome;
import tereze.acts.CommitUnknown;
import tereze.acts.DuplicateRequest;
import tereze.acts.Overloaded;
import tereze.acts.StoredResponse;
import tereze.acts.record.ActCodec;
import tereze.acts.table.Reads;

/// Commits the changes of many callers in few transactions, and decides a command again after a conflict.
final class GroupCommit implements Acts {
    /// Attempts at one command before its caller gets [Overloaded].
    private static final int MAX_TRIES = 24;

    /// The longest pause before another attempt. It is a few times as long as a commit takes.
    private static final int MAX_PAUSE_MILLIS = 16;

    /// How long a command that always contends for one row waits for the other commands of this node, and one that had
    /// a conflict. The second has done its work already.
    private static final long PATIENCE_SECONDS = 2;
    private static final long PATIENCE_AFTER_CONFLICT_SECONDS = 15;

    private static final int STRIPES = 256;
    private static final int NO_TURN = -1;
    private static final int COUNTER_BITS = 12;

    private final Committer committer;
    private final ActCodec codec;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Loaders loaders;
    private final Lock[] turns = new Lock[STRIPES];
    private final AtomicLong ticks = new AtomicLong();

    GroupCommit(Committer committer, ActCodec codec, InstantSource clock, SecureRandom random, JdbcClient jdbc) {
        this.loaders = new Loaders(jdbc);
        this.committer = committer;
        this.codec = codec;
        this.clock = clock;
        this.random = random;
        for (int i = 0; i < STRIPES; i++) {
            turns[i] = new ReentrantLock(true);
        }
    }

    @Override
    public <R> Attempted<R> attempt(Command<R> command) {
        refuseWithin();
        Unit unit = new Unit(loaders, this::newId, command, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        R result = unit.run(command);
        return new Attempted<>(result, unit.change());
    }

    /// A refusal without an idempotency key is not checked at a commit: the caller may ask again. After a
    /// conflict, callers on this node that contend for one row take a striped lock, and retry while they hold it.
    @Override
    public <R> R run(Command<R> command, Function<R, @Nullable StoredResponse> response) {
        @Nullable Object contended = command.contended();
        int turn = NO_TURN;
        try {
            for (int tries = 0; tries < MAX_TRIES; tries++) {
                int wanted = contended == null ? NO_TURN : Math.floorMod(contended.hashCode(), STRIPES);
                if (wanted != turn) {
                    end(turn);
                    turn = NO_TURN;
                    begin(wanted, tries == 0 ? PATIENCE_SECONDS : PATIENCE_AFTER_CONFLICT_SECONDS);
                    turn = wanted;
                }
                Attempted<R> attempted = attempt(command);
                Change change = attempted.change().keeping(response.apply(attempted.result()));
                if (change.isEmpty()) {
                    return attempted.result();
                }
                switch (commit(change)) {
                    case CommitOutcome.Committed _ -> {
                        return attempted.result();
                    }
                    case CommitOutcome.KeyUsed used -> throw new DuplicateRequest(used.before());
                    case CommitOutcome.VersionConflict conflict -> contended = conflict.row();
                }
                if (tries > 0) {
                    pause(tries);
                }
            }
        } finally {
            end(turn);
        }
        throw new Overloaded(MAX_TRIES + " attempts had a conflict");
    }

    private void begin(int turn, long patienceSeconds) {
        try {
            if (turn != NO_TURN && !turns[turn].tryLock(patienceSeconds, TimeUnit.SECONDS)) {
                throw new Overloaded("no lock on a contended row within " + patienceSeconds + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("stopped while waiting for a contended row");
        }
    }

    private void end(int turn) {
        if (turn != NO_TURN) {
            turns[turn].unlock();
        }
    }

    /// A pause of random length. Without one, the node that has just won is always the first to read again, and the
    /// other one never wins.
    private void pause(int tries) {
        try {
            Thread.sleep(random.nextInt(1 << Math.min(tries, Integer.numberOfTrailingZeros(MAX_PAUSE_MILLIS))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("stopped while waiting for a contended row");
        }
    }

    private static void refuseWithin() {
        if (Reads.areRecorded()) {
            throw new IllegalStateException("a command within a command (expected: one unit of work, passed on)");
        }
    }

    @Override
    public CommitOutcome commit(Change change) {
        refuseWithin();
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
            case null, default -> new IllegalStateException("the database did not take a change", e.getCause());
        };
    }

    /// The 12 bits after the time are a counter within the millisecond (RFC 9562 section 6.2, method 1), so that
    /// the later id of one node sorts later.
    @Override
    public UUID newId() {
        long tick = ticks.updateAndGet(last -> Math.max(last + 1, clock.millis() << COUNTER_BITS));
        long most = (tick >>> COUNTER_BITS << 16) | 0x7000 | (tick & 0x0fff);
        return new UUID(most, (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }
}
