package tereze.acts.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.CommitUnknown;
import tereze.acts.Overloaded;
import tereze.acts.StoredResponses;
import tereze.testing.Rounds;
import tereze.testing.TestDatabase;

/// A connection that is lost during a commit neither loses nor duplicates anything. A node that stops does not
/// stop other nodes.
@Tag("prove")
@Tag("P2")
class LostConnectionIT {
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private TestDatabase database;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        database = Box.database();
        wire = new Wire(
                URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort());
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_AFTER_COMMIT", "CUT_BEFORE_COMMIT"})
    void neitherLosesNorDoublesWhenCutAtACommit(Wire.Fault fault) throws Exception {
        int rounds = Rounds.of(5, 40);
        try (Node node = Node.start(database, wire.through(database.jdbcUrl()))) {
            Box hot = node.open("hot");
            for (int round = 0; round < rounds; round++) {
                wire.next(fault);
                List<Integer> seen = GroupCommitIT.together(4, i -> node.openOnceMore(hot.id()));
                assertThat(seen).doesNotHaveDuplicates().hasSize(4);
            }
            assertThat(wire.faults()).isEqualTo(rounds);
            assertThat(node.read(hot.id()).state().opened()).isEqualTo(4 * rounds);
            assertThat(node.stream().of(hot.id())).hasSize(4 * rounds + 1);
            assertThat(node.sequenceHasNoGap()).isTrue();
        }
    }

    @Test
    void keepsTheAnswerOfARequestCutAtItsCommit() {
        String key = UUID.randomUUID().toString();
        try (Node node = Node.start(database, wire.through(database.jdbcUrl()))) {
            wire.next(Wire.Fault.CUT_AFTER_COMMIT);
            Box box = Box.labelled(node.acts().newId(), "kept");
            String told = node.acts().run(node.opening(box, "first"), outcome -> Node.answer(key, outcome));

            assertThat(told).isEqualTo("first");
            assertThat(new StoredResponses(node.jdbc())
                            .find("caller", key)
                            .orElseThrow()
                            .answer())
                    .asString()
                    .isEqualTo("first");
        }
    }

    @Test
    void letsOthersCommitWhenANodeStopsInMidBatch() throws Exception {
        try (Node stopped = Node.start(database, wire.through(database.jdbcUrl()));
                Node other = Node.start(database)) {
            Box box = other.open("wanted by both");
            wire.next(Wire.Fault.HOLD_BEFORE_COMMIT);
            Thread holder = Thread.ofVirtual().start(() -> stopped.openOnceMore(box.id()));
            while (wire.faults() == 0) {
                Thread.sleep(5);
            }
            long began = System.nanoTime();
            assertThat(other.openOnceMore(box.id())).isEqualTo(1);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));

            wire.cut();
            holder.interrupt();
            assertThat(other.read(box.id()).state().opened()).isEqualTo(1);
        }
    }

    @Test
    void answersTheCallersOfTheBatchInWhichANodeStops() throws Exception {
        wire.next(Wire.Fault.CUT_BEFORE_EVERY_COMMIT);
        Committer committer = committer(() -> {}, Committer.PATIENCE);
        try (Node node = Node.start(database)) {
            EncodedChange change = opening(node);
            committer.submit(change);
            while (wire.faults() == 0) {
                Thread.sleep(5);
            }
            wire.cut();
            committer.close();

            assertThat(change.result())
                    .failsWithin(AT_MOST)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(CommitUnknown.class);
        }
    }

    @Test
    void givesUpWhenEachAttemptBreaksTheConnection() {
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("create function test.lose() returns trigger language plpgsql"
                        + " as $$ begin raise exception 'lost' using errcode = '08006'; end $$")
                .update();
        owner.sql("create trigger lose before insert on test.box for each row execute function test.lose()")
                .update();
        try (Node node = Node.start(database);
                Committer committer = committer(() -> {}, Duration.ofMillis(200))) {
            EncodedChange change = opening(node);
            committer.submit(change);

            assertThat(change.result())
                    .failsWithin(AT_MOST)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(Overloaded.class);
        }
    }

    @Test
    void refusesChangesAfterItsThreadHasEnded() {
        Runnable bug = () -> {
            throw new AssertionError("a bug that ends the thread");
        };
        try (Node node = Node.start(database);
                Committer committer = committer(bug, Committer.PATIENCE)) {
            EncodedChange last = opening(node);
            committer.submit(last);
            assertThat(last.result()).succeedsWithin(AT_MOST);

            EncodedChange late = opening(node);
            assertThatThrownBy(() -> {
                        committer.submit(late);
                        late.result()
                                .orTimeout(AT_MOST.toSeconds(), TimeUnit.SECONDS)
                                .join();
                    })
                    .extracting(refused -> refused.getCause() == null ? refused : refused.getCause())
                    .isInstanceOf(Overloaded.class);
        }
    }

    private Committer committer(Runnable committed, Duration patience) {
        Committer committer = new Committer(
                new ActsConnections(wire.through(database.jdbcUrl()), database.appUser(), database.appPassword()),
                committed,
                ActsRuntime.MAX_ACTS_A_BATCH,
                patience);
        committer.start();
        return committer;
    }

    private static EncodedChange opening(Node node) {
        Box box = Box.labelled(node.acts().newId(), "opened");
        return EncodedChange.of(node.opening(box), node.codec(), Instant.now());
    }

    @Test
    void countsBothNodesAtOnce() throws Exception {
        int times = Rounds.of(40, 400);
        try (Node one = Node.start(database);
                Node two = Node.start(database)) {
            Box box = one.open("two nodes");
            List<Integer> seen = GroupCommitIT.together(times, i -> (i % 2 == 0 ? one : two).openOnceMore(box.id()));
            assertThat(seen).doesNotHaveDuplicates().hasSize(times);
            assertThat(one.read(box.id()).state().opened()).isEqualTo(times);
            assertThat(one.sequenceHasNoGap()).isTrue();
        }
    }
}
