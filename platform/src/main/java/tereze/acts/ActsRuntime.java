package tereze.acts;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// The running parts of one node: its committer and a runner for each listener. For the composition root, and for
/// benchmarks and tests that need no more than this.
public final class ActsRuntime implements AutoCloseable {
    /// `acts.append` takes no more.
    public static final int MAX_ACTS_A_BATCH = 500;

    private final Committer committer;
    private final GroupCommit acts;
    private final Supplier<List<ListenerRunner>> runners;
    private volatile List<ListenerRunner> running = List.of();

    public ActsRuntime(
            ActsConnections connections,
            ActCodec codec,
            InstantSource clock,
            SecureRandom random,
            List<Listener> listeners) {
        this(connections, codec, clock, random, listeners, MAX_ACTS_A_BATCH);
    }

    /// As the other, with smaller batches: to measure what group commit is worth.
    public ActsRuntime(
            ActsConnections connections,
            ActCodec codec,
            InstantSource clock,
            SecureRandom random,
            List<Listener> listeners,
            int maxActsABatch) {
        this.runners = () -> listeners.stream()
                .map(listener -> new ListenerRunner(listener, connections, codec))
                .toList();
        this.committer = new Committer(connections, () -> running.forEach(ListenerRunner::wake), maxActsABatch);
        this.acts = new GroupCommit(committer, codec, clock, random);
    }

    public Acts acts() {
        return acts;
    }

    /// Starts to write and to listen. The listeners are not looked at before: they may need the door themselves.
    public void start() {
        running = runners.get();
        committer.start();
        running.forEach(ListenerRunner::start);
    }

    /// Commits what has arrived, then stops.
    @Override
    public void close() {
        running.forEach(ListenerRunner::close);
        committer.close();
    }
}
