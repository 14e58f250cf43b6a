package tereze.acts.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import tereze.acts.ReadinessCheck;

/// Whether commits succeed. After a failure it tries one itself, so that a node to which nobody sends requests any more
/// finds out when they succeed again.
final class CommitCheck implements ReadinessCheck {
    private static final Duration SLOW = Duration.ofMillis(1_500);

    /// Seconds. An attempt that hangs must not keep the node from finding out that commits succeed again.
    private static final int PATIENCE = 2;

    private final ActsConnections connections;
    private final CommitState state;

    CommitCheck(ActsConnections connections, CommitState state) {
        this.connections = connections;
        this.state = state;
    }

    @Override
    public String code() {
        return "commits";
    }

    @Override
    public Optional<String> trouble() {
        Optional<Duration> slow = state.runningFor().filter(time -> time.compareTo(SLOW) > 0);
        if (slow.isPresent()) {
            return slow.map(time -> "a commit has taken " + time.toMillis() + " ms so far");
        }
        return state.failingFor()
                .filter(_ -> !commits())
                .map(time -> "none has succeeded for " + time.toSeconds() + " s");
    }

    private boolean commits() {
        try (Connection connection = connections.committer(PATIENCE);
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = '1s'; select acts.beat()");
            connection.commit();
            state.succeeded();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
