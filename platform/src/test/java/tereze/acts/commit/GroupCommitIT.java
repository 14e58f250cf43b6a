package tereze.acts.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tereze.acts.Change;
import tereze.acts.Command;
import tereze.acts.CommitOutcome;
import tereze.acts.DuplicateRequest;
import tereze.acts.RecordedAct;
import tereze.acts.TransientFailures;
import tereze.acts.commit.Box.BoxAct;
import tereze.acts.table.Reads;
import tereze.acts.table.Version;
import tereze.acts.table.Versioned;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;

/// The guarantees of a commit, tested with real threads on a real database.
@Tag("prove")
@Tag("P2")
class GroupCommitIT {
    /// The clock of a thread whose attempt has taken too long.
    private static final ScopedValue<Duration> LATE = ScopedValue.newInstance();

    private static TestDatabase database;
    private static Node node;

    @BeforeAll
    static void start() {
        database = Box.database();
        node = Node.start(database, () -> Instant.now().minus(LATE.isBound() ? LATE.get() : Duration.ZERO));
    }

    @AfterAll
    static void stop() {
        node.close();
        database.close();
    }

    @AfterEach
    void numbersHaveNoGap() {
        assertThat(node.sequenceHasNoGap()).isTrue();
    }

    @Test
    void writesActStateAndSubjectTogetherAndReadsThemBack() {
        Box box = node.open("first");

        Versioned<Box> stored = node.read(box.id());
        assertThat(stored.state()).isEqualTo(box);
        assertThat(stored.version().number()).isEqualTo(1);
        RecordedAct act = node.stream().of(box.id()).getFirst();
        BoxAct.Opened opened = (BoxAct.Opened) act.act();
        assertThat(opened.label()).isEqualTo("first");
        assertThat(opened.owner().part()).isEqualTo(new Box.Owner("Айгүл", "Сарыарқа"));
        assertThat(opened.witness().part()).isNull();
        assertThat(node.stream().about(opened.owner().person(), Long.MAX_VALUE, 10, List.of()))
                .extracting(RecordedAct::id)
                .containsExactly(act.id());
        assertThat(node.stream().find(act.id()).orElseThrow().actor()).isEqualTo(Node.ACTOR.id());
    }

    @Test
    void chainsTheActsOfOneThing() {
        Box box = node.open("chained");
        node.acts().commit(node.renaming(node.read(box.id()), "renamed"));

        List<byte[]> commitments = node.jdbc()
                .sql("select commitment from acts.act where thing = ? order by seq")
                .param(box.id())
                .query((row, number) -> row.getBytes(1))
                .list();
        assertThat(node.read(box.id()).version().previous()).isEqualTo(commitments.get(1));
        assertThat(node.stream().of(box.id()).get(1).version()).isEqualTo(2);
    }

    @Test
    void turnsAwayWhatWasReadAtAnotherVersion() {
        Box box = node.open("moving");
        Versioned<Box> stale = node.read(box.id());
        node.acts().commit(node.renaming(stale, "one"));

        assertThat(node.acts().commit(node.renaming(stale, "two"))).isInstanceOf(CommitOutcome.VersionConflict.class);
        assertThat(node.read(box.id()).state().label()).isEqualTo("one");
    }

    @Test
    void turnsAwayWhatReliedOnARowThatMoved() {
        Box relied = node.open("relied");
        Versioned<Box> stale = node.read(relied.id());
        node.acts().commit(node.renaming(stale, "moved"));

        ChangeBuilder other = ChangeBuilder.by(Node.ACTOR, "test")
                .reliesOn(Box.BOXES, relied.id(), stale.version().number());
        Box box = Box.labelled(node.acts().newId(), "rests on it");
        other.act(node.acts().newId(), box.id(), Version.NONE, new BoxAct.Closed())
                .state(Box.BOXES, box, Version.NONE);
        assertThat(node.acts().commit(other.build())).isInstanceOf(CommitOutcome.VersionConflict.class);
        assertThat(Box.BOXES.find(node.jdbc(), box.id())).isEmpty();
    }

    @Test
    void letsNoPhantomIntoAGuardedSet() {
        UUID room = UUID.randomUUID();
        assertThat(node.acts().commit(entering(room, 0))).isInstanceOf(CommitOutcome.Committed.class);
        assertThat(node.acts().commit(entering(room, 0))).isInstanceOf(CommitOutcome.VersionConflict.class);
        assertThat(node.acts().commit(entering(room, 1))).isInstanceOf(CommitOutcome.Committed.class);
    }

    private Change entering(UUID room, int version) {
        Box box = Box.labelled(node.acts().newId(), "in a room");
        return ChangeBuilder.by(Node.ACTOR, "test")
                .act(node.acts().newId(), box.id(), Version.NONE, new BoxAct.Closed())
                .state(Box.BOXES, box, Version.NONE)
                .moves(Box.ROOM, room, version)
                .build();
    }

    @Test
    void countsEveryOneOfManyAtOnce() throws Exception {
        Box box = node.open("hot");

        List<Integer> seen = together(32, i -> node.openOnceMore(box.id()));

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 32).boxed().toList());
        assertThat(node.read(box.id()).state().opened()).isEqualTo(32);
    }

    @Test
    void givesAUniqueToOneOfManyAtOnce() throws Exception {
        String shelf = "shelf " + UUID.randomUUID();

        List<String> told = together(
                16,
                i -> node.acts().run(Command.by(Node.ACTOR, "test", unit -> {
                    if (!Reads.peek("the claim shows it", () -> Box.BOXES.where(node.jdbc(), "s.shelf = ?", shelf))
                            .isEmpty()) {
                        return "taken";
                    }
                    unit.stage(Box.LIFE, unit.newId(), List.of(Node.opened(shelf)));
                    return "mine";
                })));

        assertThat(told).containsOnlyOnce("mine").contains("taken");
        assertThat(Box.BOXES.where(node.jdbc(), "s.shelf = ?", shelf)).hasSize(1);
    }

    @Test
    void handsAUniqueOnInOneChange() {
        String shelf = "shelf " + UUID.randomUUID();
        Box old = Box.labelled(node.acts().newId(), "old").on(shelf);
        node.acts().commit(node.opening(old));
        Versioned<Box> stored = node.read(old.id());

        Box fresh = Box.labelled(node.acts().newId(), "fresh").on(shelf);
        Change change = ChangeBuilder.by(Node.ACTOR, "test")
                .act(node.acts().newId(), fresh.id(), Version.NONE, new BoxAct.Closed())
                .state(Box.BOXES, fresh, Version.NONE)
                .act(node.acts().newId(), old.id(), stored.version(), new BoxAct.Closed())
                .state(Box.BOXES, stored.state().on(null), stored.version())
                .build();

        assertThat(node.acts().commit(change)).isInstanceOf(CommitOutcome.Committed.class);
        assertThat(Box.BOXES.where(node.jdbc(), "s.shelf = ?", shelf))
                .extracting(row -> row.state().id())
                .containsExactly(fresh.id());
    }

    @Test
    void keepsOneAnswerForManyRequestsWithOneKey() throws Exception {
        String key = UUID.randomUUID().toString();

        List<String> told = together(16, i -> {
            Box box = Box.labelled(node.acts().newId(), "by key " + key);
            try {
                return node.acts().run(node.opening(box, "answer " + i), outcome -> Node.answer(key, outcome));
            } catch (DuplicateRequest before) {
                return new String(before.answer().answer(), java.nio.charset.StandardCharsets.UTF_8);
            }
        });

        assertThat(told).hasSize(16).containsOnly(told.getFirst());
        assertThat(node.count("select count(*) from test.box where label = 'by key " + key + "'"))
                .isEqualTo(1);
    }

    @Test
    void failsThePoisonedChangeAloneInABatch() throws Exception {
        List<String> told = together(24, i -> {
            try {
                return node.open(i % 8 == 0 ? "poison" : "sound").label();
            } catch (IllegalStateException refused) {
                return "refused";
            }
        });

        assertThat(told).filteredOn("refused"::equals).hasSize(3);
        assertThat(told).filteredOn("sound"::equals).hasSize(21);
    }

    @Test
    @Fault("W1")
    void failsTheStaleChangeAloneInABatch() throws Exception {
        List<String> told = together(24, i -> {
            try {
                Duration late = i % 8 == 0 ? Duration.ofMinutes(2) : Duration.ZERO;
                return ScopedValue.where(LATE, late)
                        .call(() -> node.open("sound").label());
            } catch (IllegalStateException refused) {
                return TransientFailures.isTransient(refused) ? "too late" : "refused";
            }
        });

        assertThat(told).filteredOn("too late"::equals).hasSize(3);
        assertThat(told).filteredOn("sound"::equals).hasSize(21);
    }

    @Test
    void refusesAStateWithoutAnActOfItsThing() {
        Box box = Box.labelled(node.acts().newId(), "no act");
        Change change = ChangeBuilder.by(Node.ACTOR, "test")
                .act(node.acts().newId(), UUID.randomUUID(), Version.NONE, new BoxAct.Closed())
                .state(Box.BOXES, box, Version.NONE)
                .build();

        assertThatThrownBy(() -> node.acts().commit(change)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void declaresWhatTheDatabaseHas() {
        assertThat(Box.BOXES.columnNames())
                .containsExactlyInAnyOrderElementsOf(node.jdbc()
                        .sql("select column_name from information_schema.columns"
                                + " where table_schema = 'test' and table_name = 'box'")
                        .query(String.class)
                        .list());
    }

    @FunctionalInterface
    interface Numbered<T> {
        T call(int number) throws Exception;
    }

    /// Runs this number of threads at the same moment and returns the result of each.
    static <T> List<T> together(int threads, Numbered<T> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                calls.add(() -> {
                    start.await();
                    return call.call(number);
                });
            }
            List<T> told = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(calls)) {
                told.add(future.get());
            }
            return told;
        }
    }
}
