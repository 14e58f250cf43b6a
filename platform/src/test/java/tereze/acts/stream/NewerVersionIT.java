package tereze.acts.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Act;
import tereze.acts.ActFamily;
import tereze.acts.Command;
import tereze.acts.Kind;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.acts.commit.Box;
import tereze.acts.commit.Box.BoxAct;
import tereze.acts.commit.Hearing;
import tereze.acts.commit.Node;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;

/// Two versions run together: in a rolling upgrade, and after one that was rolled back. The older version waits for
/// what
/// it does not know, says so, and works on.
@Tag("prove")
@Tag("P2")
class NewerVersionIT {
    private static final ActFamily OLDER = new ActFamily(BoxAct.class);
    private static final ActFamily NEWER = new ActFamily(NewerAct.class);

    /// Stored bytes and a record in a format of a newer version: its owner wrote them, and no node of this version
    /// could.
    private static final List<String> FORMATS = List.of(
            "set_byte(record, 0, 3)",
            "overlay(record placing '\"format\":3'::bytea from position('\"format\":2'::bytea in record))");

    private TestDatabase database;

    sealed interface NewerAct extends Act {
        @Kind(value = "test.newer/1", number = 9003)
        record Newer(String label) implements NewerAct {}
    }

    @BeforeEach
    void start() {
        database = Box.database();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    @Fault("W3")
    void aKindThatTheDatabaseDoesNotKnowIsNotStored() {
        try (Node newer = Node.start(database, List.of(OLDER, NEWER))) {
            assertThatThrownBy(() -> record(newer)).hasRootCauseMessage("ERROR: acts.append: there is no kind 9003");
            assertThat(newer.open("goes on")).isNotNull();
        }
    }

    @Test
    @Fault("W3")
    void bothVersionsWorkAfterAnUpgradeThatIsRolledBack() {
        migrateToNewer();
        try (Node older = Node.start(database, List.of(OLDER), new Hearing())) {
            Box before = older.open("before");
            try (Node newer = Node.start(database, List.of(OLDER, NEWER))) {
                record(newer);
            }
            Box after = older.open("after");

            Awaitility.await()
                    .untilAsserted(() -> assertThat(older.troubleOfListeners())
                            .hasValueSatisfying(trouble -> assertThat(trouble)
                                    .startsWith("hearing has waited")
                                    .endsWith("kind test.newer/1")));
            assertThat(heard()).containsExactly(0L);
            assertThat(parked()).isZero();
            assertThat(older.stream().followers().getFirst().behind()).isEqualTo(2);
            assertThat(older.openOnceMore(before.id())).isEqualTo(1);
            assertThat(older.stream().of(after.id())).hasSize(1);

            try (Node newer = Node.start(database, List.of(OLDER, NEWER), new Hearing())) {
                Awaitility.await().untilAsserted(() -> assertThat(heard()).containsExactly(0L, 1L, 2L, 3L));
                assertThat(newer.troubleOfListeners()).isEmpty();
            }
            Awaitility.await()
                    .untilAsserted(() -> assertThat(older.troubleOfListeners()).isEmpty());
        }
    }

    /// A page of the older version leaves such an act out; it does not fail.
    @Test
    @Fault("W3")
    void theOlderVersionReadsThingsWithActsOfNewerKinds() {
        migrateToNewer();
        try (Node older = Node.start(database, List.of(OLDER));
                Node newer = Node.start(database, List.of(OLDER, NEWER))) {
            UUID receipt = record(newer);

            assertThat(newer.stream().find(receipt)).isPresent();
            assertThat(older.stream().find(receipt)).isEmpty();
            assertThat(older.stream().of(receipt)).isEmpty();
        }
    }

    /// Also where a page ends: the act that cannot be read counts for nothing.
    @Test
    @Fault("W3")
    void theOlderVersionReadsThingsWithActsInNewerFormats() {
        for (String newer : FORMATS) {
            try (Node node = Node.start(database)) {
                PersonId owner = ownerOf(node, node.open("by this version"));
                UUID box = node.acts().newId();
                UUID receipt = node.acts()
                        .run(Command.by(
                                Node.ACTOR,
                                "test",
                                unit -> unit.stage(
                                                Box.LIFE,
                                                box,
                                                List.of(new BoxAct.Opened(
                                                        "by a newer version",
                                                        new Subject<>(owner, new Box.Owner("Айгүл", "Сарыарқа")),
                                                        Subject.of(owner))))
                                        .receipt()));
                assertThat(node.stream().secretOf(receipt, owner, "test")).isPresent();
                write(newer);

                assertThat(node.openOnceMore(box)).isEqualTo(1);
                assertThat(node.stream().find(receipt)).isEmpty();
                assertThat(node.stream().of(box)).hasSize(1);
                assertThat(node.stream().about(owner, Long.MAX_VALUE, 1, List.of()))
                        .singleElement()
                        .satisfies(act -> assertThat(act.seq()).isZero());
                assertThat(node.stream().after(0, 1, List.of()))
                        .singleElement()
                        .satisfies(act -> assertThat(act.seq()).isEqualTo(2));
                assertThat(node.stream().secretOf(receipt, owner, "test")).isEmpty();
            }
            JdbcClient.create(database.owner())
                    .sql("truncate acts.act, acts.subject")
                    .update();
        }
    }

    private static PersonId ownerOf(Node node, Box box) {
        return node.stream().of(box.id()).getFirst().subjects().getFirst();
    }

    /// Writes the newest act anew.
    private void write(String newer) {
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("alter table acts.act drop constraint if exists act_record_format")
                .update();
        owner.sql("update acts.act set record = " + newer + " where seq = (select max(seq) from acts.act)")
                .update();
    }

    @Test
    @Fault("W3")
    void aFormatThatTheVersionDoesNotKnowIsWaitedForAndNotParked() {
        JdbcClient owner = JdbcClient.create(database.owner());
        for (String newer : FORMATS) {
            try (Node node = Node.start(database)) {
                node.open("of a newer version");
            }
            write(newer);
            List<Long> before = heard();

            try (Node node = Node.start(database, database.jdbcUrl(), new Hearing())) {
                Awaitility.await()
                        .untilAsserted(() -> assertThat(node.troubleOfListeners())
                                .hasValueSatisfying(
                                        trouble -> assertThat(trouble).endsWith("format 3")));
                assertThat(heard()).isEqualTo(before);
                assertThat(parked()).isZero();
            }
            owner.sql("truncate acts.act, acts.cursor").update();
        }
    }

    private void migrateToNewer() {
        JdbcClient.create(database.owner())
                .sql("select acts.declare_kind(9003, 'test.newer/1')")
                .query()
                .listOfRows();
    }

    private static UUID record(Node node) {
        return node.acts().run(Command.by(Node.ACTOR, "test", unit -> unit.record(new NewerAct.Newer("x"))));
    }

    private List<Long> heard() {
        return JdbcClient.create(database.app())
                .sql("select seq from test.heard order by n")
                .query((row, number) -> row.getLong("seq"))
                .list();
    }

    private long parked() {
        return JdbcClient.create(database.app())
                .sql("select count(*) from acts.parked")
                .query(Long.class)
                .single();
    }
}
