package tereze.acts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Leads one listener through the stream. Every node runs one for each listener; the compare-and-set of the cursor lets
/// one of them through at a time.
final class ListenerRunner implements AutoCloseable {
    private static final int MAX_ACTS = 200;

    /// How long acts of other nodes may stay unseen: this node's own wake it at once.
    private static final Duration POLL = Duration.ofMillis(500);

    /// How long an act stays parked before it is tried again.
    static final Duration RETRY = Duration.ofMinutes(1);

    private static final int MAX_ERROR_CHARACTERS = 500;
    private static final Logger LOG = LoggerFactory.getLogger(ListenerRunner.class);

    private final Listener listener;
    private final ActsConnections connections;
    private final ActCodec codec;
    private final Duration retry;
    private final Set<Integer> unheard;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private @Nullable Connection connection;
    private volatile boolean closed;

    /// @param retry how long an act stays parked before it is tried again
    ListenerRunner(Listener listener, ActsConnections connections, ActCodec codec, Duration retry) {
        this.listener = listener;
        this.connections = connections;
        this.codec = codec;
        this.retry = retry;
        this.unheard = codec.unheardBy(listener);
        this.thread = Thread.ofVirtual().name("listener " + listener.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// There are new acts.
    void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long retried = System.nanoTime() - retry.toNanos();
        try {
            while (!closed) {
                if (System.nanoTime() - retried >= retry.toNanos()) {
                    retryParked();
                    retried = System.nanoTime();
                }
                if (!step()) {
                    // Woken early or not, there is something to look for only now and then.
                    boolean woken = news.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                    LOG.trace("woken: {}", woken);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("listener {} stopped", listener.name());
        } finally {
            disconnect();
        }
    }

    /// Takes in what has come since the cursor.
    ///
    /// @return whether there may be more
    private boolean step() {
        try {
            Connection open = connection();
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(open, true));
            long from = cursor(open, jdbc);
            List<Waiting> acts = waiting(jdbc, from);
            if (acts.isEmpty()) {
                open.rollback();
                return false;
            }
            take(open, jdbc, from, acts);
            return true;
        } catch (ActCodec.UnknownKind e) {
            // A newer node leads this listener until this one is replaced.
            LOG.warn("listener {} waits: {}", listener.name(), e.getMessage());
            disconnect();
            return false;
        } catch (SQLException | RuntimeException e) {
            LOG.warn("listener {} starts anew", listener.name(), e);
            disconnect();
            return false;
        }
    }

    /// An act behind the cursor.
    private record Waiting(long seq, UUID thing, int kind, byte[] record) {}

    private record Failure(int index, RuntimeException error) {}

    /// Takes as many acts as go well, in one transaction with the cursor; parks the first where that one fails. The
    /// cursor
    /// moves first: another node at the same acts waits for it, and then finds it moved.
    private void take(Connection open, JdbcClient jdbc, long from, List<Waiting> acts) throws SQLException {
        int upTo = acts.size();
        while (moves(jdbc, from, acts.get(upTo - 1).seq())) {
            Failure failure = takeUpTo(upTo, jdbc, acts);
            if (failure == null) {
                open.commit();
                return;
            }
            open.rollback();
            requireAlive(open);
            if (Outage.isBehind(failure.error())) {
                // Says nothing of the act, also where the listener reads by another connection than this one.
                throw failure.error();
            }
            if (failure.index() == 0) {
                if (failure.error() instanceof ActCodec.UnknownKind) {
                    throw failure.error();
                }
                park(open, jdbc, from, acts.getFirst(), failure.error());
                return;
            }
            upTo = failure.index();
        }
        open.rollback();
    }

    private @Nullable Failure takeUpTo(int upTo, JdbcClient jdbc, List<Waiting> acts) {
        Set<UUID> parked = parkedThings(jdbc);
        for (int i = 0; i < upTo; i++) {
            Waiting act = acts.get(i);
            try {
                if (!unheard.contains(act.kind()) && parked.contains(act.thing())) {
                    insertParked(jdbc, act, "after a parked act");
                } else if (!unheard.contains(act.kind())) {
                    listener.on(codec.decode(act.seq(), act.record()), jdbc);
                }
            } catch (RuntimeException e) {
                return new Failure(i, e);
            }
        }
        return null;
    }

    private void park(Connection open, JdbcClient jdbc, long from, Waiting act, RuntimeException error)
            throws SQLException {
        if (moves(jdbc, from, act.seq())) {
            LOG.error("listener {} parks act {}", listener.name(), act.seq(), error);
            insertParked(jdbc, act, String.valueOf(error.getMessage()));
            open.commit();
        } else {
            open.rollback();
        }
    }

    private boolean moves(JdbcClient jdbc, long from, long to) {
        return jdbc.sql("update acts.cursor set seq = ? where listener = ? and seq = ?")
                        .params(to, listener.name(), from)
                        .update()
                == 1;
    }

    /// Where this listener stands. Its row is committed before anything else, so that no roll-back takes it away again.
    private long cursor(Connection open, JdbcClient jdbc) throws SQLException {
        Optional<Long> kept = jdbc.sql("select seq from acts.cursor where listener = ?")
                .param(listener.name())
                .query(Long.class)
                .optional();
        if (kept.isPresent()) {
            return kept.get();
        }
        jdbc.sql("insert into acts.cursor (listener, seq) values (?, -1) on conflict do nothing")
                .param(listener.name())
                .update();
        open.commit();
        return -1;
    }

    private static List<Waiting> waiting(JdbcClient jdbc, long from) {
        return jdbc.sql("select seq, thing, kind, record from acts.act where seq > ? order by seq limit ?")
                .params(from, MAX_ACTS)
                .query(ListenerRunner::readWaiting)
                .list();
    }

    private static Waiting readWaiting(ResultSet row, int number) throws SQLException {
        return new Waiting(row.getLong(1), row.getObject(2, UUID.class), row.getInt(3), row.getBytes(4));
    }

    private Set<UUID> parkedThings(JdbcClient jdbc) {
        return Set.copyOf(jdbc.sql("select distinct thing from acts.parked where listener = ?")
                .param(listener.name())
                .query(UUID.class)
                .list());
    }

    /// Tries parked acts again, a thing at a time and in order, up to the first that fails again.
    private void retryParked() {
        try {
            Connection open = connection();
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(open, true));
            for (UUID thing : parkedThings(jdbc)) {
                try {
                    retry(jdbc, thing);
                    open.commit();
                } catch (RuntimeException e) {
                    open.rollback();
                    LOG.warn("listener {} leaves {} parked", listener.name(), thing, e);
                }
            }
            open.rollback();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("listener {} could not look for parked acts", listener.name(), e);
            disconnect();
        }
    }

    private void retry(JdbcClient jdbc, UUID thing) {
        List<Waiting> acts = jdbc.sql("""
                        select a.seq, a.thing, a.kind, a.record from acts.parked p join acts.act a on a.seq = p.seq
                        where p.listener = ? and p.thing = ? order by a.seq""")
                .params(listener.name(), thing)
                .query(ListenerRunner::readWaiting)
                .list();
        for (Waiting act : acts) {
            boolean mine = jdbc.sql("select acts.unpark(?, ?, ?)")
                            .params(listener.name(), thing, act.seq())
                            .query(Long.class)
                            .single()
                    == 1;
            if (mine) {
                listener.on(codec.decode(act.seq(), act.record()), jdbc);
            }
        }
    }

    private void insertParked(JdbcClient jdbc, Waiting act, String error) {
        String cut = error.substring(0, Math.min(error.length(), MAX_ERROR_CHARACTERS));
        jdbc.sql("insert into acts.parked (listener, thing, seq, error) values (?, ?, ?, ?)")
                .params(listener.name(), act.thing(), act.seq(), cut)
                .update();
    }

    private static void requireAlive(Connection open) throws SQLException {
        if (!open.isValid(2)) {
            throw new SQLException("connection lost", "08006");
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = connections.listener();
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
}
