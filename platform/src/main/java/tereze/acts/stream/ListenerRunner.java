package tereze.acts.stream;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tereze.acts.Listener;
import tereze.acts.RecordedAct;
import tereze.acts.TransientFailures;
import tereze.acts.commit.ActsConnections;
import tereze.acts.record.ActCodec;
import tereze.acts.record.WrittenByNewerVersion;

/// Delivers the stream to one listener. Every node runs one for each listener; the compare-and-set of the cursor lets
/// one node through at a time.
public final class ListenerRunner implements AutoCloseable {
    private static final int MAX_ACTS = 200;

    /// The number of acts that are skipped at once if the listener wants none of them: the limit of `acts.move_cursor`.
    private static final int MAX_PASSED = 5_000;

    /// How long new acts gather before the next query, so that many are delivered at a time.
    private static final Duration GATHERING = Duration.ofMillis(50);

    /// How long acts of other nodes may stay unseen. Acts of this node wake the listener at once.
    private static final Duration POLL = Duration.ofMillis(500);

    /// The acts after the cursor, in one statement. Kinds that the listener does not want are not read.
    private static final String BEHIND = """
            select c.seq as stands, (select coalesce(max(m.seq), -1) from acts.act m) as last,
                (select count(*) from acts.parked p where p.listener = c.listener and p.taken is null) as parked,
                h.seq, h.thing, h.record
            from acts.cursor c left join lateral (
                select a.seq, a.thing, a.record from acts.act a
                where a.seq > c.seq and a.seq <= c.seq + %d and a.kind <> all (?)
                order by a.seq limit %d) h on true
            where c.listener = ? order by h.seq""".formatted(MAX_PASSED, MAX_ACTS);

    public static final Duration RETRY = Duration.ofMinutes(1);

    /// A listener that has not been near the newest act for longer is late.
    private static final Duration LATE = Duration.ofSeconds(30);

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
    private volatile Progress progress = new Progress(System.nanoTime(), null);
    private volatile long parked;
    private volatile boolean closed;

    /// How far the listener has come on this node.
    ///
    /// @param near when it last had nothing left to do
    /// @param waitsFor what it does not know of the next act, if a newer version wrote it
    private record Progress(long near, @Nullable String waitsFor) {}

    /// @param retry how long an act stays parked before a retry
    public ListenerRunner(Listener listener, ActsConnections connections, ActCodec codec, Duration retry) {
        this.listener = listener;
        this.connections = connections;
        this.codec = codec;
        this.retry = retry;
        this.unheard = codec.unheardBy(listener);
        this.thread = Thread.ofVirtual().name("listener " + listener.name()).unstarted(this::run);
    }

    public String name() {
        return listener.name();
    }

    public void start() {
        thread.start();
    }

    /// Reports that there are new acts.
    public void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /// The number of acts that the listener has left aside because it could not process them, with later acts of the
    /// same things. They are retried; the cause is a bug or a damaged act, so somebody must look.
    public long parked() {
        return parked;
    }

    /// Why the listener is not near the newest act, if it has not been for a while.
    public Optional<String> trouble() {
        Progress now = progress;
        Duration late = Duration.ofNanos(System.nanoTime() - now.near());
        if (now.waitsFor() != null) {
            return Optional.of("%s has waited for %d s for a newer version that knows: %s"
                    .formatted(listener.name(), late.toSeconds(), now.waitsFor()));
        }
        return late.compareTo(LATE) > 0
                ? Optional.of("%s has been behind for %d s".formatted(listener.name(), late.toSeconds()))
                : Optional.empty();
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
                    TimeUnit.NANOSECONDS.sleep(GATHERING.toNanos());
                    // A timeout and a wake-up lead to the same next step, so the result only matters for the log.
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

    /// Delivers the acts after the cursor.
    ///
    /// @return whether there may be more
    private boolean step() {
        try {
            Connection open = connection();
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(open, true));
            Stretch stretch = stretch(open, jdbc);
            if (stretch.from() == stretch.to()) {
                open.rollback();
                progress = new Progress(System.nanoTime(), null);
                return false;
            }
            long to = take(open, jdbc, stretch);
            progress = new Progress(to < stretch.last() ? progress.near() : System.nanoTime(), null);
            return to < stretch.last();
        } catch (WrittenByNewerVersion e) {
            // A newer node runs this listener until this node is replaced.
            if (progress.waitsFor() == null) {
                LOG.warn("listener {} waits: {}", listener.name(), e.getMessage());
            }
            progress = new Progress(progress.near(), e.getMessage());
            disconnect();
            return false;
        } catch (SQLException | RuntimeException e) {
            LOG.warn("listener {} failed and is retried", listener.name(), e);
            disconnect();
            return false;
        }
    }

    /// An act after the cursor that the listener wants, or whose kind this node does not know.
    private record Waiting(long seq, UUID thing, byte[] record) {}

    /// The acts to deliver.
    ///
    /// @param from the position of the cursor
    /// @param to the position of the cursor afterwards
    /// @param last the number of the newest act
    private record Stretch(long from, long to, long last, List<Waiting> acts) {
        Stretch first(int number) {
            return new Stretch(from, acts.get(number - 1).seq(), last, acts.subList(0, number));
        }
    }

    /// Delivers acts in one transaction with the cursor. If this fails, the number of acts is halved, until the
    /// failing act is alone; then it is parked. The cursor moves first: another node that reads the same acts
    /// waits for it, and then finds it moved.
    ///
    /// @return the new position of the cursor
    private long take(Connection open, JdbcClient jdbc, Stretch all) throws SQLException {
        Stretch stretch = all;
        while (moves(jdbc, stretch.from(), stretch.to())) {
            try {
                hear(jdbc, stretch.acts());
                open.commit();
                return stretch.to();
            } catch (RuntimeException e) {
                open.rollback();
                requireAlive(open);
                if (TransientFailures.isOutage(e)) {
                    // An outage proves nothing about the act, even if the listener reads on another connection than
                    // this one.
                    throw e;
                }
                if (stretch.acts().size() > 1) {
                    stretch = stretch.first(stretch.acts().size() / 2);
                } else if (e instanceof WrittenByNewerVersion) {
                    throw e;
                } else {
                    stretch = stretch.first(1);
                    park(open, jdbc, stretch, e);
                    return stretch.to();
                }
            }
        }
        open.rollback();
        return all.to();
    }

    private void hear(JdbcClient jdbc, List<Waiting> acts) {
        if (acts.isEmpty()) {
            return;
        }
        Set<UUID> parked = parked(jdbc, acts);
        List<RecordedAct> heard = new ArrayList<>();
        for (Waiting act : acts) {
            if (parked.contains(act.thing())) {
                insertParked(jdbc, act, "after a parked act");
            } else {
                heard.add(codec.decode(act.seq(), act.record()));
            }
        }
        if (!heard.isEmpty()) {
            listener.on(heard, jdbc);
        }
    }

    private void park(Connection open, JdbcClient jdbc, Stretch one, RuntimeException error) throws SQLException {
        if (moves(jdbc, one.from(), one.to())) {
            Waiting act = one.acts().getFirst();
            LOG.error("listener {} parks act {}", listener.name(), act.seq(), error);
            insertParked(jdbc, act, String.valueOf(error.getMessage()));
            open.commit();
        } else {
            open.rollback();
        }
    }

    private boolean moves(JdbcClient jdbc, long from, long to) {
        return jdbc.sql("select acts.move_cursor(?, ?, ?)")
                .params(listener.name(), from, to)
                .query(Boolean.class)
                .single();
    }

    /// The acts after the cursor. A missing cursor is created and committed first, so that no roll-back removes
    /// it.
    private Stretch stretch(Connection open, JdbcClient jdbc) throws SQLException {
        Optional<Stretch> stretch = behind(jdbc);
        if (stretch.isPresent()) {
            return stretch.get();
        }
        jdbc.sql("select acts.begin_cursor(?)")
                .param(listener.name())
                .query((row, number) -> listener)
                .single();
        open.commit();
        return behind(jdbc).orElseThrow();
    }

    private Optional<Stretch> behind(JdbcClient jdbc) {
        ResultSetExtractor<Optional<Stretch>> reading = rows -> {
            if (!rows.next()) {
                return Optional.empty();
            }
            parked = rows.getLong("parked");
            long stands = rows.getLong("stands");
            long last = rows.getLong("last");
            List<Waiting> acts = new ArrayList<>();
            for (boolean more = rows.getObject("seq") != null; more; more = rows.next()) {
                acts.add(readWaiting(rows));
            }
            long to = acts.size() == MAX_ACTS ? acts.getLast().seq() : Math.min(last, stands + MAX_PASSED);
            return Optional.of(new Stretch(stands, to, last, acts));
        };
        return jdbc.sql(BEHIND)
                .params(unheard.toArray(Integer[]::new), listener.name())
                .query(reading);
    }

    private static Waiting readWaiting(ResultSet row) throws SQLException {
        return new Waiting(row.getLong("seq"), row.getObject("thing", UUID.class), row.getBytes("record"));
    }

    /// The things of these acts that have parked acts.
    private Set<UUID> parked(JdbcClient jdbc, List<Waiting> acts) {
        return Set.copyOf(jdbc.sql(
                        "select distinct thing from acts.parked where listener = ? and thing = any (?) and taken is null")
                .params(listener.name(), acts.stream().map(Waiting::thing).toArray(UUID[]::new))
                .query((row, number) -> row.getObject("thing", UUID.class))
                .list());
    }

    /// Retries parked acts, thing by thing and in order, up to the first that fails again. Each is a transaction.
    private void retryParked() {
        try {
            Connection open = connection();
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(open, true));
            List<UUID> things = jdbc.sql("select distinct thing from acts.parked where listener = ? and taken is null")
                    .param(listener.name())
                    .query((row, number) -> row.getObject("thing", UUID.class))
                    .list();
            for (UUID thing : things) {
                try {
                    retry(open, jdbc, thing);
                } catch (RuntimeException e) {
                    open.rollback();
                    LOG.warn("listener {} leaves {} parked", listener.name(), thing, e);
                }
            }
            open.rollback();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("listener {} could not read parked acts", listener.name(), e);
            disconnect();
        }
    }

    private void retry(Connection open, JdbcClient jdbc, UUID thing) throws SQLException {
        List<Waiting> acts = jdbc.sql("""
                        select a.seq, a.thing, a.record from acts.parked p join acts.act a on a.seq = p.seq
                        where p.listener = ? and p.thing = ? and p.taken is null order by a.seq""")
                .params(listener.name(), thing)
                .query((row, number) -> readWaiting(row))
                .list();
        for (Waiting act : acts) {
            boolean mine = jdbc.sql("select acts.unpark(?, ?, ?)")
                            .params(listener.name(), thing, act.seq())
                            .query(Long.class)
                            .single()
                    == 1;
            if (mine) {
                listener.on(List.of(codec.decode(act.seq(), act.record())), jdbc);
            }
            open.commit();
        }
    }

    private void insertParked(JdbcClient jdbc, Waiting act, String error) {
        String cut = error.substring(0, Math.min(error.length(), MAX_ERROR_CHARACTERS));
        jdbc.sql("select acts.park(?, ?, ?, ?)")
                .params(listener.name(), act.thing(), act.seq(), cut)
                .query((row, number) -> act)
                .single();
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
