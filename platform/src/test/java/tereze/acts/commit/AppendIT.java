package tereze.acts.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ActFamily;
import tereze.acts.Actor;
import tereze.acts.Change.NewAct;
import tereze.acts.PersonId;
import tereze.acts.Sha256;
import tereze.acts.Subject;
import tereze.acts.commit.Box.BoxAct;
import tereze.acts.record.ActCodec;
import tereze.acts.record.ActKinds;
import tereze.acts.record.Envelope;
import tereze.acts.table.Version;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;

/// The one door for acts takes nobody's word for what it stores. Each attack begins with an act as an honest server
/// encodes it, changes one thing, and calls `acts.append` in plain SQL with the role that commits.
@Tag("prove")
@Tag("P12")
class AppendIT {
    private static final String DONE = "done";
    private static final String BAD_SHAPE = "22023";
    private static final String WRONG_MOMENT = "TZ272";
    private static final String NO_SUCH_KIND = "TZ273";
    private static final String WRONG_RECORD = "TZ274";

    private static final PersonId OWNER = new PersonId(UUID.randomUUID());
    private static final PersonId WITNESS = new PersonId(UUID.randomUUID());
    private static final PersonId STRANGER = new PersonId(UUID.randomUUID());
    private static final ActCodec CODEC =
            new ActCodec(new ActKinds(List.of(new ActFamily(BoxAct.class))), new SecureRandom());
    private static final byte[] NOTHING_BEFORE = {};

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = Box.database();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static RawAct honest() {
        return honest(UUID.randomUUID(), NOTHING_BEFORE, Actor.person(OWNER), Instant.now());
    }

    private static RawAct honest(UUID thing, byte[] previous, Actor actor, Instant at) {
        BoxAct act = new BoxAct.Opened(
                "a \"label\"\n\\ қ", new Subject<>(OWNER, new Box.Owner("Айгүл", "Сарыарқа")), Subject.of(WITNESS));
        return RawAct.of(CODEC.encode(
                new NewAct(UUID.randomUUID(), thing, Version.NONE, act),
                previous,
                actor,
                "by hand \"1\"\u0001\u007f",
                at));
    }

    @Test
    void takesAnHonestAct() {
        assertThat(append(honest())).isEqualTo(DONE);
        assertThat(append(honest(UUID.randomUUID(), NOTHING_BEFORE, Actor.agency(UUID.randomUUID()), Instant.now())))
                .isEqualTo(DONE);
        assertThat(append(honest(UUID.randomUUID(), NOTHING_BEFORE, Actor.SYSTEM, Instant.now())))
                .isEqualTo(DONE);
    }

    /// Fractions of a second have no digits, three or six.
    @Test
    void readsEachFormOfAMoment() {
        Instant second = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        for (long nanos : new long[] {0, 120_000_000, 123_000_000, 123_456_000, 1_000, 100_000}) {
            assertThat(append(honest(UUID.randomUUID(), NOTHING_BEFORE, Actor.SYSTEM, second.plusNanos(nanos))))
                    .as("%d ns", nanos)
                    .isEqualTo(DONE);
        }
    }

    @Test
    void takesAnActThatFollowsAnother() {
        RawAct first = honest();
        RawAct second = honest(first.thing(), first.commitment(), Actor.SYSTEM, Instant.now());
        assertThat(append(first, second)).as("in one call").isEqualTo(DONE);
        assertThat(append(honest(first.thing(), second.commitment(), Actor.SYSTEM, Instant.now())))
                .as("in the next call")
                .isEqualTo(DONE);
    }

    static Stream<Arguments> otherBytesAndColumns() {
        RawAct act = honest();
        return Stream.of(
                Arguments.of("bytes that are no envelope", act.with(new byte[] {2, 1})),
                Arguments.of("a format that is no longer written", act.with(first(act.record(), 0))),
                Arguments.of("a format of a newer version", act.with(first(act.record(), 3))),
                Arguments.of("bytes left over", act.with(Arrays.copyOf(act.record(), act.record().length + 1))),
                Arguments.of("bytes cut off", act.with(Arrays.copyOf(act.record(), act.record().length - 1))),
                Arguments.of("a length beyond the bytes", act.with(length(act.record(), Integer.MAX_VALUE))),
                Arguments.of("a length below zero", act.with(length(act.record(), -1))),
                Arguments.of("a commitment to nothing", act.withCommitment(new byte[32])),
                Arguments.of("another id", act.withId(UUID.randomUUID())),
                Arguments.of("another kind", act.withKind(9001)),
                Arguments.of("another moment", act.withAt(act.at().plusMillis(1))),
                Arguments.of("another thing", act.withThing(UUID.randomUUID())),
                Arguments.of("another actor", act.withActor(STRANGER.value())),
                Arguments.of("another reason", act.withGround("other")),
                Arguments.of("a subject that is not in the record", act.with(List.of(OWNER.value(), STRANGER.value()))),
                Arguments.of("a subject too few", act.with(List.of(OWNER.value()))),
                Arguments.of("a subject too many", act.with(List.of(OWNER.value(), WITNESS.value(), STRANGER.value()))),
                Arguments.of("no subjects", act.with(List.of())));
    }

    static Stream<Arguments> otherRecords() {
        RawAct act = honest();
        Envelope told = Envelope.fromBytes(act.record());
        Envelope.Part part = told.parts().getFirst();
        return Stream.of(
                Arguments.of(
                        "an actor who is somebody else beside the record",
                        act.storing(new Envelope(
                                told.nonce(),
                                told.record(),
                                new Envelope.Blinded(new byte[32], STRANGER.value()),
                                told.parts()))),
                Arguments.of(
                        "a part that says something else",
                        act.storing(new Envelope(
                                told.nonce(),
                                told.record(),
                                told.actor(),
                                List.of(
                                        new Envelope.Part(
                                                part.nonce(), part.person(), "{}".getBytes(StandardCharsets.UTF_8)),
                                        told.parts().get(1))))),
                Arguments.of(
                        "a part of somebody else",
                        act.storing(new Envelope(
                                        told.nonce(),
                                        told.record(),
                                        told.actor(),
                                        List.of(
                                                new Envelope.Part(part.nonce(), STRANGER.value(), part.part()),
                                                told.parts().get(1))))
                                .with(List.of(STRANGER.value(), WITNESS.value()))),
                Arguments.of(
                        "parts in another order",
                        act.storing(new Envelope(
                                told.nonce(),
                                told.record(),
                                told.actor(),
                                told.parts().reversed()))),
                Arguments.of(
                        "a record format of another version",
                        act.saying(said -> said.replace("\"format\":2", "\"format\":1"))),
                Arguments.of(
                        "an act before that there was not",
                        act.saying(
                                said -> said.replace("\"previous\":null", "\"previous\":\"" + "ab".repeat(32) + "\""))),
                Arguments.of("no version", act.saying(said -> said.replace("\"version\":1}", "\"version\":0}"))),
                Arguments.of(
                        "a version that is no number",
                        act.saying(said -> said.replace("\"version\":1}", "\"version\":\"1\"}"))),
                Arguments.of(
                        "one name twice",
                        act.saying(said -> said.replace("\"common\":{", "\"common\":{\"label\":\"other\","))),
                Arguments.of(
                        "a second common",
                        act.saying(said -> said.replace("\"common\":{", "\"common\":{\"x\":1},\"common\":{"))),
                Arguments.of("no JSON", act.saying(said -> said.replace("\"label\":", "\"label\""))),
                Arguments.of("something after the record", act.saying(said -> said + " ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"otherBytesAndColumns", "otherRecords"})
    @Fault("W4")
    void refusesAForgery(String what, RawAct forged) {
        assertThat(append(forged)).as(what).isEqualTo(WRONG_RECORD);
    }

    @Test
    @Fault("W4")
    void refusesAnActThatDoesNotFollowTheLastOfItsThing() {
        RawAct first = honest();
        assertThat(append(first)).isEqualTo(DONE);

        assertThat(append(honest(first.thing(), NOTHING_BEFORE, Actor.SYSTEM, Instant.now())))
                .isEqualTo(WRONG_RECORD);
        assertThat(append(honest(first.thing(), Sha256.of(new byte[1]), Actor.SYSTEM, Instant.now())))
                .isEqualTo(WRONG_RECORD);
        RawAct second = honest();
        assertThat(append(second, honest(second.thing(), first.commitment(), Actor.SYSTEM, Instant.now())))
                .as("within one call")
                .isEqualTo(WRONG_RECORD);
    }

    @Test
    @Fault("W4")
    void refusesBytesThatAreNoText() {
        RawAct act = honest();
        Envelope told = Envelope.fromBytes(act.record());
        for (int i = 0; i < told.record().length; i += 7) {
            byte[] said = told.record().clone();
            said[i] = (byte) 0xff;
            assertThat(append(act.storing(new Envelope(told.nonce(), said, told.actor(), told.parts()))))
                    .as("byte %d", i)
                    .isEqualTo(WRONG_RECORD);
        }
    }

    @Test
    @Fault("W1")
    void refusesAMomentThatIsNotThatOfTheDatabase() {
        for (Duration away : List.of(
                Duration.ofSeconds(7),
                Duration.ofSeconds(-62),
                Duration.ofHours(-1),
                Duration.ofDays(6),
                Duration.ofDays(-10_000))) {
            assertThat(append(honest(
                            UUID.randomUUID(),
                            NOTHING_BEFORE,
                            Actor.SYSTEM,
                            Instant.now().plus(away))))
                    .as("%s", away)
                    .isEqualTo(WRONG_MOMENT);
        }
        for (Duration away : List.of(Duration.ofSeconds(4), Duration.ofSeconds(-50))) {
            assertThat(append(honest(
                            UUID.randomUUID(),
                            NOTHING_BEFORE,
                            Actor.SYSTEM,
                            Instant.now().plus(away))))
                    .as("%s", away)
                    .isEqualTo(DONE);
        }
    }

    @Test
    @Fault("W3")
    void refusesAKindThatNoVersionKnows() {
        for (int kind : new int[] {9999, 0, -1, Integer.MAX_VALUE}) {
            assertThat(append(honest().withKind(kind))).as("kind %d", kind).isEqualTo(NO_SUCH_KIND);
        }
    }

    /// Arrays as only plain SQL makes them: with another lower bound, with two dimensions, with nulls.
    @Test
    @Fault("W2")
    void refusesArraysThatAreNoLists() {
        RawAct act = honest();
        for (String subjectOf : List.of(
                "'[-5:-4]={1,1}'::int[]",
                "'[0:1]={1,1}'::int[]",
                "'[2:3]={1,1}'::int[]",
                "array[array[1,1]]",
                "array[1,null]",
                "array[1]",
                "array[1,1,1]",
                "null::int[]")) {
            assertThat(append(act, subjectOf)).as(subjectOf).isEqualTo(BAD_SHAPE);
        }
        for (String subjectOf : List.of("array[1,0]", "array[1,2]", "array[402,402]", "array[-1,1]")) {
            assertThat(append(act, subjectOf)).as(subjectOf).isEqualTo(WRONG_RECORD);
        }
    }

    @Test
    @Fault("W2")
    void refusesAnyArrayThatIsNoList() {
        for (int argument = 0; argument < 10; argument++) {
            for (String broken : List.of("null", "'{}'", "array_fill(%s[1], array[1], array[2])", "array[%1$s]")) {
                List<String> arguments = new ArrayList<>(RawAct.ARGUMENTS);
                arguments.set(argument, broken.formatted("(" + arguments.get(argument) + ")"));
                assertThat(RawAct.append(database, List.of(honest()), arguments))
                        .as("argument %d: %s", argument + 1, broken)
                        .isIn(BAD_SHAPE, "42804", "42883", "42846");
            }
        }
    }

    @Test
    @Fault("W2")
    void refusesMoreActsThanABatchHas() {
        RawAct act = honest();
        assertThat(RawAct.append(database, Collections.nCopies(501, act), RawAct.ARGUMENTS))
                .isEqualTo(BAD_SHAPE);
    }

    @Test
    @Fault("W5")
    void holdsTheLockOfTheCommitsForNobodyButTheCommitter() throws SQLException {
        try (Connection other = database.connection()) {
            other.setAutoCommit(false);
            for (String sql : List.of("select pg_advisory_lock(7305803)", "select pg_advisory_xact_lock(7305803)")) {
                try (PreparedStatement lock = other.prepareStatement(sql)) {
                    lock.execute();
                }
            }
            assertThat(append(honest())).isEqualTo(DONE);
        }
        for (String role : List.of("tereze_app", "tereze_listener")) {
            assertThat(database.refusals(
                            role,
                            List.of(
                                    "select acts.lock()",
                                    "select acts.beat()",
                                    "do 'begin lock table acts.turn in access share mode; end'",
                                    "do 'begin lock table acts.turn in exclusive mode; end'",
                                    "do 'begin lock table acts.act in exclusive mode; end'",
                                    "select * from acts.turn for update")))
                    .as(role)
                    .containsOnly("42501");
        }
    }

    @Test
    @Fault("W8")
    void movesACursorForwardAndLeavesATrace() {
        assertThat(append(honest())).isEqualTo(DONE);
        long last = JdbcClient.create(database.owner())
                .sql("select max(seq) from acts.act")
                .query(Long.class)
                .single();
        List<String> attacks = List.of(
                "update acts.cursor set seq = 1000000",
                "insert into acts.cursor (listener, seq) values ('mine', 1000000)",
                "delete from acts.parked",
                "insert into acts.parked (listener, thing, seq, error) values ('x', gen_random_uuid(), 1, 'x')");
        for (String role : List.of("tereze_app", "tereze_committer", "tereze_listener")) {
            assertThat(database.refusals(role, attacks)).as(role).containsOnly("42501");
        }
        assertThat(database.refusals(
                        "tereze_listener",
                        List.of(
                                "select acts.begin_cursor('invented')",
                                "select acts.begin_cursor('mine')",
                                "select acts.move_cursor('mine', -1, " + (last + 1) + ")",
                                "select acts.move_cursor('mine', -1, 5001)",
                                "select acts.move_cursor('mine', 0, -1)",
                                "select acts.move_cursor('mine', -1, -1)",
                                "select acts.move_cursor('mine', -1, " + last + ")")))
                .containsExactly("23503", DONE, "TZ275", "TZ275", "TZ275", "TZ275", DONE);
        assertThat(JdbcClient.create(database.app())
                        .sql(
                                "select moved_from = -1 and moved_at > now() - interval '1 minute' and moved_in is not null"
                                        + " from acts.cursor where listener = 'mine' and seq = " + last)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static byte[] first(byte[] bytes, int value) {
        byte[] changed = bytes.clone();
        changed[0] = (byte) value;
        return changed;
    }

    private static byte[] length(byte[] bytes, int length) {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).putInt(1 + 32, length);
        return changed;
    }

    private static String append(RawAct... acts) {
        return RawAct.append(database, List.of(acts), RawAct.ARGUMENTS);
    }

    /// @param subjectOf SQL in place of the positions of the subjects
    private static String append(RawAct act, String subjectOf) {
        List<String> arguments = new ArrayList<>(RawAct.ARGUMENTS);
        arguments.set(8, subjectOf);
        return RawAct.append(database, List.of(act), arguments);
    }
}
