package tereze.acts.commit;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Acts;
import tereze.acts.Listener;
import tereze.acts.record.ActCodec;
import tereze.acts.stream.ListenerRunner;

/// The running parts of one node: its committer and a runner for each listener. For the composition root, and for
/// benchmarks and tests that need no more than this.
public final class ActsRuntime implements AutoCloseable {
    /// `acts.append` takes no more.
    public static final int MAX_ACTS_A_BATCH = 500;

    private final ActsConnections connections;
    private final ActCodec codec;
    private final Committer committer;
    private final GroupCommit acts;
    private final Duration retryParked;
    private final List<ListenerRunner> running = new CopyOnWriteArrayList<>();

    public ActsRuntime(
            ActsConnections connections, JdbcClient jdbc, ActCodec codec, InstantSource clock, SecureRandom random) {
        this(connections, jdbc, codec, clock, random, MAX_ACTS_A_BATCH, ListenerRunner.RETRY);
    }

    /// As the other, with smaller batches: to measure what group commit is worth.
    public ActsRuntime(
            ActsConnections connections,
            JdbcClient jdbc,
            ActCodec codec,
            InstantSource clock,
            SecureRandom random,
            int maxActsABatch) {
        this(connections, jdbc, codec, clock, random, maxActsABatch, ListenerRunner.RETRY);
    }

    /// @param jdbc reads as the application does
    /// @param retryParked how long an act stays parked before its listener tries it again
    ActsRuntime(
            ActsConnections connections,
            JdbcClient jdbc,
            ActCodec codec,
            InstantSource clock,
            SecureRandom random,
            int maxActsABatch,
            Duration retryParked) {
        this.connections = connections;
        this.codec = codec;
        this.committer = new Committer(connections, () -> running.forEach(ListenerRunner::wake), maxActsABatch);
        this.acts = new GroupCommit(committer, codec, clock, random, jdbc);
        this.retryParked = retryParked;
    }

    public Acts acts() {
        return acts;
    }

    /// Starts to write, and to lead the listeners through the stream.
    ///
    /// @param listeners made of doors, and so after what the doors write by
    public void start(List<Listener> listeners) {
        committer.start();
        for (Listener listener : listeners) {
            ListenerRunner runner = new ListenerRunner(listener, connections, codec, retryParked);
            running.add(runner);
            runner.start();
        }
    }

    /// Commits what has arrived, then stops.
    @Override
    public void close() {
        running.forEach(ListenerRunner::close);
        committer.close();
    }
}
