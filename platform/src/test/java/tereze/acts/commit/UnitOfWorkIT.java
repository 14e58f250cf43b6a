package tereze.acts.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tereze.acts.Acts;
import tereze.acts.Change;
import tereze.acts.Command;
import tereze.acts.Decision;
import tereze.acts.Outcome;
import tereze.acts.StoredResponse;
import tereze.acts.UnitOfWork;
import tereze.acts.commit.Box.BoxAct;
import tereze.acts.table.Reads;
import tereze.acts.table.RowVersion;
import tereze.acts.table.UnnotedQuery;
import tereze.testing.Decided;
import tereze.testing.TestDatabase;

/// The guarantees of a unit of work: a command relies on what it reads, a refusal writes nothing, and a change is
/// written completely or not at all.
class UnitOfWorkIT {
    private static TestDatabase database;
    private static Node node;
    private static Acts acts;

    @BeforeAll
    static void start() {
        database = Box.database();
        node = Node.start(database);
        acts = node.acts();
    }

    @AfterAll
    static void stop() {
        node.close();
        database.close();
    }

    private static Command<Outcome<Box, String>> renaming(UUID id) {
        return Command.by(Node.ACTOR, "test", unit -> rename(unit, id));
    }

    private static Outcome<Box, String> rename(UnitOfWork unit, UUID id) {
        return unit.change(Box.LIFE, id, () -> "unknown", box -> Decision.accept(renamed(box)));
    }

    private static BoxAct renamed(Box box) {
        return new BoxAct.Renamed(box.label(), box.weight(), box.colour(), box.lid());
    }

    @Test
    void changesAThingAndGivesTheReceiptOfItsFirstAct() {
        Box box = node.open("changed");
        switch (acts.run(renaming(box.id()))) {
            case Outcome.Done<Box, String>(Box after, UUID receipt) -> {
                assertThat(after.opened()).isEqualTo(1);
                assertThat(node.read(box.id()).state()).isEqualTo(after);
                assertThat(node.stream().find(receipt)).isPresent();
            }
            case Outcome.Refused<Box, String>(String why) -> throw new AssertionError(why);
        }
    }

    @Test
    void reliesOnEveryRowThatItReadsAndChecksThoseThatItWritesAnyway() {
        Box read = node.open("read");
        Box written = node.open("written");
        UUID nobody = UUID.randomUUID();
        Change change = acts.attempt(Command.by(Node.ACTOR, "test", unit -> {
                    unit.find(Box.LIFE, read.id());
                    unit.find(Box.LIFE, nobody);
                    return rename(unit, written.id());
                }))
                .change();
        assertThat(change.relied())
                .containsExactlyInAnyOrder(
                        new RowVersion("test.box", read.id(), 1), new RowVersion("test.box", nobody, 0));
        assertThat(change.states()).hasSize(1);
    }

    @Test
    void decidesAgainWhereARowThatItReadHasMoved() {
        Box read = node.open("moved");
        Box written = node.open("relying");
        AtomicInteger attempts = new AtomicInteger();
        var outcome = acts.run(Command.by(Node.ACTOR, "test", unit -> {
            int seen = unit.find(Box.LIFE, read.id()).orElseThrow().opened();
            if (attempts.getAndIncrement() == 0) {
                elsewhere(() -> acts.run(renaming(read.id())));
            }
            Decided.state(rename(unit, written.id()));
            return seen;
        }));
        assertThat(attempts).hasValue(2);
        assertThat(outcome).isEqualTo(1);
    }

    @Test
    void reliesOnThereBeingNoRowUnderAUnique() {
        var byShelf = Box.BOXES.byUnique(node.jdbc(), "shelf");
        AtomicInteger attempts = new AtomicInteger();
        Box written = node.open("looking for an empty shelf");
        boolean empty = acts.run(Command.by(Node.ACTOR, "test", unit -> {
            boolean nothing = byShelf.first("north").isEmpty();
            if (attempts.getAndIncrement() == 0) {
                elsewhere(() -> shelve("north"));
            }
            Decided.state(rename(unit, written.id()));
            return nothing;
        }));
        assertThat(attempts).hasValue(2);
        assertThat(empty).isFalse();
    }

    private static void shelve(String shelf) {
        var stored = node.read(node.open("on a shelf").id());
        acts.commit(node.changing(stored, stored.state().on(shelf)));
    }

    @Test
    void doesNotRelyOnWhatItPeeksAt() {
        Box read = node.open("peeked at");
        Change change = acts.attempt(Command.by(
                        Node.ACTOR, "test", unit -> Reads.peek("a test", () -> node.read(read.id()))))
                .change();
        assertThat(change.relied()).isEmpty();
    }

    @Test
    void aRefusalDoomsTheUnit() {
        Box box = node.open("doomed");
        Change change = acts.attempt(Command.by(Node.ACTOR, "test", unit -> {
                    Decided.state(rename(unit, box.id()));
                    return unit.change(Box.LIFE, UUID.randomUUID(), () -> "unknown", _ -> {
                        throw new AssertionError("there is none");
                    });
                }))
                .change();
        assertThat(change.acts()).isEmpty();
        assertThat(change.states()).isEmpty();
        assertThat(change.isEmpty()).isTrue();
    }

    @Test
    void changesOneThingTwiceInOneRow() {
        Box box = node.open("twice");
        acts.run(Command.by(Node.ACTOR, "test", unit -> {
            Decided.state(rename(unit, box.id()));
            return Decided.state(rename(unit, box.id()));
        }));
        assertThat(node.read(box.id()).state().opened()).isEqualTo(2);
        assertThat(node.read(box.id()).version().number()).isEqualTo(2);
        assertThat(node.stream().of(box.id())).hasSize(3);
    }

    @Test
    void aStoredRefusalRestsOnWhatStandsAtTheCommit() {
        Box box = node.open("refused");
        AtomicInteger attempts = new AtomicInteger();
        Command<Outcome<Box, Integer>> refusing = Command.by(Node.ACTOR, "test", unit -> {
            int opened = unit.find(Box.LIFE, box.id()).orElseThrow().opened();
            if (attempts.getAndIncrement() == 0) {
                elsewhere(() -> acts.run(renaming(box.id())));
            }
            return unit.refuse(opened);
        });
        var outcome = acts.run(refusing, result -> stored("refusal", result.toString()));
        assertThat(Decided.plain(outcome)).isEqualTo(1);
        assertThat(attempts).hasValue(2);
        assertThat(node.count("select count(*) from acts.request where key = 'refusal'"))
                .isEqualTo(1);
    }

    private static StoredResponse stored(String key, String body) {
        return Node.answer(key, body);
    }

    @Test
    void refusesACommandWithinACommand() {
        Box box = node.open("within");
        assertThatIllegalStateException()
                .isThrownBy(() -> acts.run(Command.by(Node.ACTOR, "test", unit -> acts.run(renaming(box.id())))))
                .withMessageContaining("a command within a command");
    }

    @Test
    void hasOneMomentInWholeMilliseconds() {
        var moments = acts.attempt(Command.by(Node.ACTOR, "test", unit -> List.of(unit.now(), unit.now())))
                .result();
        assertThat(moments.getFirst()).isEqualTo(moments.getLast());
        assertThat(moments.getFirst()).isEqualTo(moments.getFirst().truncatedTo(ChronoUnit.MILLIS));
    }

    /// Runs a change of another caller, and therefore on another thread.
    private static void elsewhere(Runnable change) {
        try {
            Thread.ofVirtual().start(change).join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void refusesAQueryThatNothingNotes() {
        Box box = node.open("asked for");
        List<Supplier<Object>> queries = List.of(
                () -> node.jdbc()
                        .sql("select count(*) from test.box")
                        .query(Integer.class)
                        .single(),
                () -> Box.BOXES.where(node.jdbc(), "s.label = 'asked for'"),
                () -> Box.ROOM.loader(node.jdbc()).of(box.id()));
        for (Supplier<Object> query : queries) {
            assertThatExceptionOfType(UnnotedQuery.class).isThrownBy(() -> attempt(unit -> query.get()));
            assertThat(attempt(unit -> Reads.peek("a test", query)).relied()).isEmpty();
            assertThat(attempt(unit -> {
                                unit.find(Box.LIFE, box.id());
                                return Reads.restingOn("test.box", box.id(), query);
                            })
                            .relied())
                    .contains(new RowVersion("test.box", box.id(), 1));
            assertThatIllegalStateException()
                    .isThrownBy(() -> attempt(unit -> Reads.restingOn("test.box", box.id(), query)))
                    .withMessageContaining("not read");
        }
        assertThat(attempt(unit -> Reads.foundOnly("a test", queries.get(1))).relied())
                .containsExactly(new RowVersion("test.box", box.id(), 1));
    }

    private static Change attempt(Function<UnitOfWork, Object> attempt) {
        return acts.attempt(Command.by(Node.ACTOR, "test", attempt)).change();
    }
}
