package tereze.acts.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tereze.acts.CommitUnknown;
import tereze.acts.Overloaded;
import tereze.acts.TransientFailures;

/// The only thread of a node that writes. It has no timer: a batch is what arrived during the last commit.
final class Committer implements AutoCloseable {
    /// Work for a few seconds at full load. A change beyond it is refused at once.
    private static final int MAX_WAITING = 8_192;

    /// More waiting changes than this are not looked through for a batch: they may all wait for one row.
    private static final int MAX_LOOKED_THROUGH = 2_048;

    /// How long a change waits for a lost database.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MAX_TRIES_AFTER_DEADLOCK = 3;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Set<String> DEADLOCK = Set.of("40001", "40P01");
    private static final String NUMBER_IN_THE_FUTURE = "22023";
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

    private final ActsConnections connections;
    private final Runnable committed;
    private final int maxActsABatch;
    private final Duration patience;
    private final BlockingQueue<EncodedChange> arriving = new ArrayBlockingQueue<>(MAX_WAITING);
    private final Deque<EncodedChange> waiting = new ArrayDeque<>();
    private final Thread thread;
    private @Nullable Connection connection;
    private final CommitState state = new CommitState();
    private volatile boolean closed;

    /// @param committed called on the committer's thread after each commit, to wake the listeners
    Committer(ActsConnections connections, Runnable committed, int maxActsABatch, Duration patience) {
        this.connections = connections;
        this.committed = committed;
        this.maxActsABatch = maxActsABatch;
        this.patience = patience;
        this.thread = Thread.ofPlatform().name("committer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Whether its commits succeed.
    CommitState state() {
        return state;
    }

    /// Queues a change. Its result completes when the change is durable or refused.
    ///
    /// @throws Overloaded if the queue is full or the node is stopping
    void submit(EncodedChange change) {
        if (!arriving.offer(change)) {
            throw new Overloaded("the queue of changes is full");
        }
        // This check is last, because nobody takes a change that arrives after the thread has ended.
        if (closed && arriving.remove(change)) {
            throw new Overloaded("the node is stopping");
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<EncodedChange> batch = List.of();
        try {
            while (!closed) {
                batch = nextBatch();
                settle(batch, System.nanoTime() + patience.toNanos());
            }
        } catch (InterruptedException e) {
            LOG.debug("committer stopped");
        } finally {
            closed = true;
            Overloaded stopping = new Overloaded("the node is stopping");
            // Changes that are settled keep their results.
            fail(batch, new CommitUnknown("the committer stopped", stopping));
            arriving.drainTo(waiting);
            fail(waiting, stopping);
            disconnect();
        }
    }

    /// The next batch. A change that writes what another one writes or read waits for a later batch.
    private List<EncodedChange> nextBatch() throws InterruptedException {
        if (waiting.isEmpty()) {
            waiting.add(arriving.take());
        }
        arriving.drainTo(waiting, Math.min(maxActsABatch, MAX_LOOKED_THROUGH - waiting.size()));
        List<EncodedChange> batch = new ArrayList<>();
        Set<Object> writes = new HashSet<>();
        Set<Object> reads = new HashSet<>();
        int acts = 0;
        for (Iterator<EncodedChange> all = waiting.iterator(); all.hasNext() && batch.size() < maxActsABatch; ) {
            EncodedChange change = all.next();
            if ((batch.isEmpty() || acts + change.acts().size() <= maxActsABatch) && change.fits(writes, reads)) {
                all.remove();
                batch.add(change);
                acts += change.acts().size();
            }
            // A later change must not overtake one that waits.
            writes.addAll(change.writes());
            reads.addAll(change.reads());
        }
        return batch;
    }

    /// Commits a batch, with a new connection after each loss until the deadline. If the database fails or takes too
    /// long, the whole batch fails. After any other error the batch is halved until the failing change is alone.
    private void settle(List<EncodedChange> changes, long deadline) throws InterruptedException {
        int tries = 0;
        Exception failure = new Overloaded("no connection to the database");
        while (true) {
            Connection open = connect(deadline);
            if (open == null) {
                fail(changes, failure);
                return;
            }
            Batch batch = new Batch(open, changes);
            boolean committing = false;
            state.began();
            try {
                batch.write();
                committing = true;
                open.commit();
                state.ended(false);
                complete(batch);
                return;
            } catch (SQLException | RuntimeException e) {
                boolean failed = TransientFailures.isTransient(e) && !TransientFailures.isWrongMoment(e);
                state.ended(failed);
                if (isBroken(open, e)) {
                    LOG.warn("connection lost {}", committing ? "at a commit" : "in a batch");
                    disconnect();
                    if (committing && settledAfterLoss(batch, changes, deadline, e)) {
                        return;
                    }
                    if (committing && batch.transaction() == null) {
                        failure = new CommitUnknown("the database was lost while responses were stored", e);
                    }
                    if (System.nanoTime() > deadline) {
                        fail(changes, failure);
                        return;
                    }
                } else {
                    rollback(open);
                    if (isDeadlock(e) && ++tries < MAX_TRIES_AFTER_DEADLOCK) {
                        continue;
                    }
                    if (failed) {
                        LOG.warn("the database does not take {} changes", changes.size(), e);
                        fail(changes, e);
                    } else {
                        separate(changes, e, deadline);
                    }
                    return;
                }
            }
        }
    }

    /// Only the change that raises the error fails. An error that no check foresaw is a bug or an attack; a refused
    /// moment means that the attempt took too long.
    private void separate(List<EncodedChange> changes, Exception error, long deadline) throws InterruptedException {
        if (changes.size() == 1) {
            if (TransientFailures.isWrongMoment(error)) {
                LOG.warn("the database refused the moment of a change: {}", error.getMessage());
            } else {
                LOG.error("a change was refused by the database", error);
            }
            fail(changes, error);
            return;
        }
        settle(changes.subList(0, changes.size() / 2), deadline);
        settle(changes.subList(changes.size() / 2, changes.size()), deadline);
    }

    /// Looks up a transaction whose commit got no answer.
    ///
    /// @return whether the changes are settled; false to write them again
    private boolean settledAfterLoss(Batch batch, List<EncodedChange> changes, long deadline, Exception loss)
            throws InterruptedException {
        String transaction = batch.transaction();
        if (transaction == null) {
            // The batch only stored responses. A second write finds them by their keys.
            return false;
        }
        Boolean stands = stands(transaction, batch.firstAct(), deadline);
        if (stands == null) {
            fail(changes, new CommitUnknown("the database was lost at the commit", loss));
            return true;
        }
        if (stands) {
            complete(batch);
        }
        return stands;
    }

    /// Whether the acts of a lost transaction are committed; null if the database did not come back in time.
    ///
    /// The id of the transaction only shows that its old connection has finished. After a crash the database may
    /// give the id to another transaction, so its status proves nothing. The first act does.
    private @Nullable Boolean stands(String transaction, UUID firstAct, long deadline) throws InterruptedException {
        while (System.nanoTime() < deadline) {
            Connection open = connect(deadline);
            if (open == null) {
                return null;
            }
            try {
                // In this order and in two statements, so that the second sees what has finished before it.
                if (hasFinished(open, transaction)) {
                    return isThere(open, firstAct);
                }
            } catch (SQLException e) {
                disconnect();
            } finally {
                if (connection != null) {
                    rollback(open);
                }
            }
            pause();
        }
        return null;
    }

    private static boolean hasFinished(Connection open, String transaction) throws SQLException {
        try (PreparedStatement select =
                open.prepareStatement("select pg_xact_status(?::xid8) is distinct from 'in progress'")) {
            select.setString(1, transaction);
            return answersTrue(select);
        } catch (SQLException e) {
            if (!NUMBER_IN_THE_FUTURE.equals(e.getSQLState())) {
                throw e;
            }
            // The crash took the id back, so no transaction has it.
            open.rollback();
            return true;
        }
    }

    private static boolean isThere(Connection open, UUID act) throws SQLException {
        try (PreparedStatement select = open.prepareStatement("select exists (select from acts.act where id = ?)")) {
            select.setObject(1, act);
            return answersTrue(select);
        }
    }

    private static boolean answersTrue(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void complete(Batch batch) {
        batch.results().forEach((change, result) -> change.result().complete(result));
        committed.run();
    }

    private static void fail(Iterable<EncodedChange> changes, Exception error) {
        changes.forEach(change -> change.result().completeExceptionally(error));
    }

    private @Nullable Connection connect(long deadline) throws InterruptedException {
        while (connection == null) {
            try {
                connection = connections.committer();
            } catch (SQLException e) {
                state.ended(true);
                if (System.nanoTime() > deadline) {
                    LOG.error("no connection to the database", e);
                    return null;
                }
                pause();
            }
        }
        return connection;
    }

    private void disconnect() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("closing a lost connection", e);
            }
            connection = null;
        }
    }

    private void rollback(Connection open) {
        try {
            open.rollback();
        } catch (SQLException e) {
            disconnect();
        }
    }

    private static void pause() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    }

    private static boolean isDeadlock(Exception e) {
        return e instanceof SQLException sql && DEADLOCK.contains(sql.getSQLState());
    }

    private static boolean isBroken(Connection open, Exception e) {
        if (!(e instanceof SQLException sql)) {
            return false;
        }
        try {
            String state = sql.getSQLState() == null ? "" : sql.getSQLState();
            return open.isClosed() || state.startsWith("08") || state.startsWith("57P") || state.equals("25P03");
        } catch (SQLException closed) {
            return true;
        }
    }
}
