package tereze.acts.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tereze.acts.ReadinessCheck;
import tereze.acts.TransientFailures;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;

/// Somebody keeps the lock of the commits, as only the owner of the database can. Callers are refused, none of their
/// changes is taken for the culprit, and readiness says so until commits succeed again.
@Tag("prove")
@Tag("P2")
class CommitCheckIT {
    private TestDatabase database;

    @BeforeEach
    void start() {
        database = Box.database();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    /// The network may swallow what the check sends. The node must find out soon that commits succeed again.
    @Test
    @Fault("S1")
    void anAttemptThatHangsEndsSoon() throws IOException {
        CommitState state = new CommitState();
        state.ended(true);
        try (Wire wire = new Wire(
                URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort())) {
            CommitCheck check = new CommitCheck(
                    new ActsConnections(wire.through(database.jdbcUrl()), database.appUser(), database.appPassword()),
                    state);
            wire.next(Wire.Fault.HOLD_BEFORE_COMMIT);
            long began = System.nanoTime();

            assertThat(check.trouble()).isPresent();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
            assertThat(wire.faults()).isOne();
            assertThat(check.trouble()).isEmpty();
        }
    }

    @Test
    @Fault("W5")
    void aLockThatIsKeptIsToldAndRefusesEveryCaller() throws SQLException {
        try (Node node = Node.start(database);
                Connection owner = database.owner().getConnection();
                Statement keeping = owner.createStatement()) {
            ReadinessCheck check = node.runtime().commitCheck();
            node.open("before");
            assertThat(check.trouble()).isEmpty();

            owner.setAutoCommit(false);
            keeping.execute("lock table acts.turn in exclusive mode");
            List<CompletableFuture<Box>> callers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> node.open("caller " + i)))
                    .toList();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(3))
                    .untilAsserted(() -> assertThat(check.trouble()).isPresent());
            assertThat(callers)
                    .allSatisfy(caller -> assertThat(caller)
                            .failsWithin(Duration.ofSeconds(20))
                            .withThrowableOfType(ExecutionException.class)
                            .matches(TransientFailures::isTransient));
            assertThat(check.trouble())
                    .hasValueSatisfying(trouble -> assertThat(trouble).startsWith("none has succeeded"));

            owner.rollback();
            assertThat(check.trouble()).as("it tries a commit itself").isEmpty();
            assertThat(node.open("after")).isNotNull();
            assertThat(node.count("select count(*) from acts.act")).isEqualTo(2);
        }
    }
}
