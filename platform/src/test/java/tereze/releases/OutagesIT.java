package tereze.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;

/// Outages of the platform, with the real server: each is recorded once and shown on the status page.
class OutagesIT {
    private static final Instant START = Instant.parse("2026-12-01T05:00:00Z");
    private static final String NOTED =
            "select count(*) from releases.beat where at > clock_timestamp() - interval '20 s'";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient owner = JdbcClient.create(database.owner());

    @AfterEach
    void drop() {
        database.close();
    }

    /// As if the last node had been killed so much earlier.
    private void silence(Duration length) {
        owner.sql("update releases.beat set at = clock_timestamp() - make_interval(secs => ?)")
                .param(length.toSeconds())
                .update();
    }

    private void awaitSignOfLife() {
        Awaitility.await().until(() -> owner.sql(NOTED).query(Integer.class).single() == 1);
    }

    private List<Duration> lengths() {
        return owner.sql(
                        "select o.since, o.until from releases.outage o join acts.act a on a.seq = o.act_seq and a.kind = 1714"
                                + " order by o.until")
                .query((row, number) -> Duration.between(
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .list();
    }

    private int acts() {
        return owner.sql("select count(*) from acts.act where kind = 1714")
                .query(Integer.class)
                .single();
    }

    private void stopped(Duration length) {
        try (TestServer _ = TestServer.start(database)) {
            awaitSignOfLife();
        }
        silence(length);
    }

    @Test
    void aFirstStartAndAQuickRestartAreNone() {
        for (int start = 0; start < 2; start++) {
            try (TestServer server = TestServer.start(database)) {
                awaitSignOfLife();
                assertThat(server.stranger()
                                .get("/status", "Accept-Language", "en")
                                .body())
                        .doesNotContain("Outages");
            }
        }
        assertThat(acts()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Outages of the platform, 'for 47 minutes', Applications with a receipt are kept",
        "ru, Перерывы в работе платформы, 47 минут, 'Заявления, на которые есть квитанция, сохранены'",
        "kk, Платформа жұмысындағы үзілістер, 47 минут, Түбіртегі бар өтініштер сақталған"
    })
    void aLongSilenceIsOnTheStatusPageWithItsLengthWhoAnswersAndTheRemedy(
            String language, String title, String length, String remedy) {
        stopped(Duration.ofMinutes(47));
        for (int start = 0; start < 2; start++) {
            try (TestServer server = TestServer.start(database)) {
                awaitSignOfLife();
                assertThat(server.stranger()
                                .get("/status", "Accept-Language", language)
                                .body())
                        .contains(title, remedy)
                        .containsPattern(length.replace(" ", "[ \u00a0]"));
            }
        }
        assertThat(lengths()).singleElement().satisfies(OutagesIT::isOfAbout47Minutes);
        assertThat(acts()).isOne();
    }

    private static void isOfAbout47Minutes(Duration length) {
        assertThat(length).isBetween(Duration.ofMinutes(47), Duration.ofMinutes(48));
    }

    @Test
    void twoNodesThatStartAtOnceRecordItOnce() throws Exception {
        stopped(Duration.ofMinutes(47));
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<TestServer>> nodes =
                    threads.invokeAll(List.of(() -> TestServer.start(database), () -> TestServer.start(database)));
            try (TestServer one = nodes.get(0).get();
                    TestServer two = nodes.get(1).get()) {
                awaitSignOfLife();
                one.bean(Heartbeat.class).beat();
                two.bean(Heartbeat.class).beat();
            }
        }
        assertThat(acts()).isOne();
    }

    /// Only the database's clock was set forward: the node itself has worked all the time.
    @Test
    void aJumpOfTheDatabasesClockIsNone() {
        try (TestServer server = TestServer.start(database)) {
            Heartbeat beats = byHand(server);
            silence(Duration.ofHours(1));
            beats.beat();
            awaitSignOfLife();
        }
        assertThat(acts()).isZero();
    }

    /// A machine that was suspended, or a database that was stopped while the only node went on.
    @Test
    void aNodeThatGoesOnAfterALongSilenceRecordsIt() {
        MovingClock clock = new MovingClock(START);
        try (TestServer server = TestServer.start(database, Map.of(), clock)) {
            Heartbeat beats = byHand(server);
            clock.pass(Duration.ofHours(1));
            silence(Duration.ofMinutes(47));
            beats.beat();
            assertThat(lengths()).singleElement().satisfies(OutagesIT::isOfAbout47Minutes);
            assertThat(server.bean(Interruptions.class).outages(START))
                    .singleElement()
                    .extracting(Outage::until)
                    .isEqualTo(clock.instant());
            beats.beat();
        }
        assertThat(acts()).isOne();
    }

    /// No beat comes between the steps of a test.
    private static Heartbeat byHand(TestServer server) {
        Heartbeat beats = server.bean(Heartbeat.class);
        beats.stop();
        beats.beat();
        return beats;
    }
}
