package tereze.acts.commit;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Acts;
import tereze.acts.Listener;
import tereze.acts.ReadinessCheck;
import tereze.acts.record.ActCodec;
import tereze.acts.stream.ListenerRunner;

/// The committer and the listener runners of one node. For the composition root, and for benchmarks and tests.
public final class ActsRuntime implements AutoCloseable {
    /// The limit of `acts.append`.
    public static final int MAX_ACTS_A_BATCH = 500;

    private final ActsConnections connections;
    private final InstantSource clock;
    private final ActCodec codec;
    private final Committer committer;
    private final GroupCommit acts;
    private final Duration retryParked;
    private final List<ListenerRunner> running = new CopyOnWriteArrayList<>();

    public ActsRuntime(
            ActsConnections connections, JdbcClient jdbc, ActCodec codec, InstantSource clock, SecureRandom random) {
        this(connections, jdbc, codec, clock, random, MAX_ACTS_A_BATCH, ListenerRunner.RETRY);
    }

    /// With smaller batches, to measure the effect of group commit.
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
    /// @param retryParked how long an act stays parked before a retry
    ActsRuntime(
            ActsConnections connections,
            JdbcClient jdbc,
            ActCodec codec,
            InstantSource clock,
            SecureRandom random,
            int maxActsABatch,
            Duration retryParked) {
        this.connections = connections;
        this.clock = clock;
        this.codec = codec;
        this.committer = new Committer(
                connections, () -> running.forEach(ListenerRunner::wake), maxActsABatch, Committer.PATIENCE);
        this.acts = new GroupCommit(committer, codec, clock, random, jdbc);
        this.retryParked = retryParked;
    }

    public Acts acts() {
        return acts;
    }

    ReadinessCheck clockCheck(Consumer<JdbcClient> follow) {
        return new ClockCheck(connections, clock, follow);
    }

    ReadinessCheck commitCheck() {
        return new CommitCheck(connections, committer.state());
    }

    ReadinessCheck listenersCheck() {
        return new ListenersCheck(running);
    }

    ReadinessCheck parkedCheck() {
        return new ParkedCheck(running);
    }

    /// Starts the committer and the listeners.
    ///
    /// @param listeners not in the constructor, because listeners may use services that write through [#acts]
    public void start(List<Listener> listeners) {
        committer.start();
        for (Listener listener : listeners) {
            ListenerRunner runner = new ListenerRunner(listener, connections, codec, retryParked);
            running.add(runner);
            runner.start();
        }
    }

    /// Finishes the current batch, then stops. If the database is lost, the batch's callers get [CommitUnknown].
    /// Changes that still wait get [Overloaded].
    @Override
    public void close() {
        running.forEach(ListenerRunner::close);
        committer.close();
    }
}
