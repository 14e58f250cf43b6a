package tereze.acts.commit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tereze.acts.ActFamily;
import tereze.acts.ActStream;
import tereze.acts.Actor;
import tereze.acts.Change.NewAct;
import tereze.acts.PersonId;
import tereze.acts.ReadinessCheck;
import tereze.acts.Subject;
import tereze.acts.commit.Box.BoxAct;
import tereze.acts.record.ActCodec;
import tereze.acts.record.ActKinds;
import tereze.acts.record.Envelope;
import tereze.acts.stream.JdbcActStream;
import tereze.acts.table.Version;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;

/// Acts that nobody could read. The database refuses what it can tell; if one is stored all the same, it harms nobody
/// else: pages leave it out, listeners leave it aside, and an operator is told.
@Tag("prove")
@Tag("P12")
class UnreadableActsIT {
    private static final PersonId OWNER = new PersonId(UUID.randomUUID());
    private static final ActCodec CODEC =
            new ActCodec(new ActKinds(List.of(new ActFamily(BoxAct.class))), new SecureRandom());

    private TestDatabase database;

    @BeforeEach
    void start() {
        database = Box.database();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private static RawAct honest() {
        BoxAct act =
                new BoxAct.Opened("label", new Subject<>(OWNER, new Box.Owner("Айгүл", "Сарыарқа")), Subject.of(OWNER));
        return RawAct.of(CODEC.encode(
                new NewAct(UUID.randomUUID(), UUID.randomUUID(), Version.NONE, act),
                new byte[0],
                Actor.SYSTEM,
                "test",
                Instant.now()));
    }

    /// An act whose part about its owner are these bytes, and a record that hashes them.
    private static RawAct withPart(byte[] said) {
        RawAct act = honest();
        Envelope told = Envelope.fromBytes(act.record());
        Envelope.Part before = told.parts().getFirst();
        Envelope.Part after = new Envelope.Part(before.nonce(), before.person(), said);
        return act.saying(record -> record.replace(base64(before.hash()), base64(after.hash())))
                .withParts(List.of(after, told.parts().get(1)));
    }

    private static RawAct withVersion(String version) {
        return honest().saying(record -> record.replace("\"version\":1}", "\"version\":" + version + "}"));
    }

    private static RawAct saying(UnaryOperator<String> other) {
        return honest().saying(other);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String append(RawAct act) {
        return RawAct.append(database, List.of(act), RawAct.ARGUMENTS);
    }

    @Test
    @Fault("W4")
    void refusesPartsThatAreNoJson() {
        for (String said : List.of("", "x", "{", "{}{}", "{\"a\":1,\"a\":2}", "nul", "[".repeat(200_000))) {
            assertThat(append(withPart(said.getBytes(StandardCharsets.UTF_8))))
                    .as("%.20s", said)
                    .isEqualTo("TZ274");
        }
        for (byte[] said : List.of(new byte[] {'"', (byte) 0xff, '"'}, new byte[] {'"', 0, '"'}, new byte[] {-1})) {
            assertThat(append(withPart(said))).isEqualTo("TZ274");
        }
        for (String said : List.of("null", "{}", "\"қ\"", "[1]")) {
            assertThat(append(withPart(said.getBytes(StandardCharsets.UTF_8))))
                    .as(said)
                    .isEqualTo("done");
        }
    }

    @Test
    @Fault("W4")
    void refusesAVersionThatNobodyCounts() {
        for (String version : List.of("9999999999", "2147483648", "1000000000", "00000000001", "1e9", "-1")) {
            assertThat(append(withVersion(version))).as(version).isEqualTo("TZ274");
        }
        RawAct most = withVersion("999999999");
        assertThat(append(most)).isEqualTo("done");
        assertThat(CODEC.decode(0, most.record()).version()).isEqualTo(999_999_999);
    }

    @Test
    @Fault("W4")
    void pagesLeaveOutWhatCannotBeReadAndSayItOnce() {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcActStream.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try (Node node = Node.start(database)) {
            List<RawAct> acts = unreadable().toList();
            assertThat(append(honest())).isEqualTo("done");
            assertThat(acts).allSatisfy(act -> assertThat(append(act)).isEqualTo("done"));
            assertThat(append(honest())).isEqualTo("done");

            for (int i = 0; i < 2; i++) {
                ActStream stream = node.stream();
                assertThat(stream.about(OWNER, Long.MAX_VALUE, 2, List.of())).hasSize(2);
                assertThat(stream.after(-1, 2, List.of())).hasSize(2);
                for (RawAct act : acts) {
                    assertThat(stream.find(act.id())).isEmpty();
                    assertThat(stream.of(act.thing())).isEmpty();
                }
            }
            assertThat(lines.list)
                    .hasSize(acts.size())
                    .allSatisfy(line -> assertThat(line.getLevel()).isEqualTo(Level.ERROR));
        } finally {
            log.detachAppender(lines);
        }
    }

    /// True JSON of a true act that says what the record of its kind does not.
    private static Stream<RawAct> unreadable() {
        return Stream.of(
                saying(record -> record.replace("\"label\":\"label\"", "\"label\":[]")),
                saying(record -> record.replace("\"label\":", "\"unknown\":")),
                saying(record -> record.replace("\"owner\":0", "\"owner\":7")),
                saying(record ->
                        record.replace("\"label\":\"label\"", "\"label\":" + "[".repeat(900) + "]".repeat(900))),
                withPart("\"text\"".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @Fault("W4")
    void aListenerLeavesItAsideAndTheOperatorIsTold() {
        try (Node node = Node.start(database, new Hearing())) {
            ReadinessCheck check = node.runtime().parkedCheck();
            assertThat(append(honest())).isEqualTo("done");
            assertThat(check.trouble()).isEmpty();
            assertThat(append(unreadable().findFirst().orElseThrow())).isEqualTo("done");
            assertThat(append(honest())).isEqualTo("done");

            Awaitility.await()
                    .untilAsserted(() -> assertThat(check.trouble()).contains("hearing has 1 in acts.parked"));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(node.count("select count(*) from test.heard"))
                            .isEqualTo(2));
            assertThat(check.isNeededToServe()).isFalse();
            assertThat(node.troubleOfListeners()).isEmpty();
            assertThat(node.stream().followers())
                    .singleElement()
                    .satisfies(follower -> assertThat(follower.parked()).isOne());
        }
    }
}
