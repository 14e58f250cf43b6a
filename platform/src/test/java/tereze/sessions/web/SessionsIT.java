package tereze.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tereze.sessions.RunningSessions;
import tereze.testing.Browser;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// A session lasts for thirty minutes after its last page. Twelve hours later its row is deleted.
class SessionsIT {
    private static final MovingClock CLOCK = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));

    private static final String MONTHS = "/services/residence-temporary/apply/months";

    private static TestDatabase database;
    private static TestRegisters registers;
    private static TestServer server;
    private static String iin;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        iin = registers.person("Сәбитов", "Ерлан").iin();
        server = TestServer.start(database, Map.of(), CLOCK);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    private static Browser signedIn() {
        return new Browser(server).in("en").signIn(iin);
    }

    private static int stays(Browser browser) {
        return browser.get("/session").status();
    }

    @Test
    void endsAfterThirtyMinutesOfSilenceAndNotBefore() {
        Browser browser = signedIn();
        CLOCK.pass(Duration.ofMinutes(29));
        assertThat(stays(browser)).isEqualTo(204);
        CLOCK.pass(Duration.ofMinutes(29));
        assertThat(stays(browser)).isEqualTo(204);

        CLOCK.pass(Duration.ofMinutes(30));

        assertThat(stays(browser)).isEqualTo(401);
        assertThat(browser.get("/cabinet").headers().get("location")).startsWith("/sign-in");
    }

    /// The answer is sent from a page that was left open.
    @Test
    void anAnswerThatComesAfterTheEndIsThereForThatPersonAloneOnceTheyAreBack() {
        Browser browser = signedIn();
        browser.get(MONTHS);
        CLOCK.pass(Duration.ofHours(2));

        Answer led = browser.post(MONTHS, Map.of("months", "7"));

        String signIn = Objects.requireNonNull(led.headers().get("location"));
        assertThat(signIn).startsWith("/sign-in?to=").endsWith("&ended");
        browser.post(MONTHS, Map.of("months", ""));
        assertThat(browser.get(MONTHS).status()).as("it lets nobody in").isEqualTo(303);
        assertThat(browser.get(signIn).body())
                .contains("no page was opened for thirty minutes")
                .doesNotContain("Сәбитов");
        String other = registers.person("Оспанов", "Мұрат").iin();
        assertThat(browser.signIn(other).get(MONTHS).body()).doesNotContain("value=\"7\"");
        assertThat(signedIn().get(MONTHS).body()).contains("value=\"7\"");
    }

    @Test
    void anAnswerIsNotPutByForWhoSignedOutNorTooLateNorWithoutTheTokenOfItsForm() {
        String one = registers.person("Оспанов", "Мұрат").iin();
        Browser out = new Browser(server).in("en").signIn(one);
        out.get(MONTHS);
        Map<String, String> form = out.hidden();
        String secret = out.cookie("session");
        out.post("/sign-out", Map.of());
        out.with("session", secret).get("/sign-in");
        assertThat(out.post(MONTHS, Map.of("months", "5")).status()).isEqualTo(303);

        Browser forged = new Browser(server).in("en").signIn(one);
        forged.get(MONTHS);
        CLOCK.pass(Duration.ofMinutes(31));
        assertThat(forged.postOnly(MONTHS, Map.of("months", "6")).status()).isEqualTo(403);
        assertThat(forged.postOnly(MONTHS, Map.of("months", "6", "_csrf", form.getOrDefault("_csrf", "")))
                        .status())
                .isEqualTo(403);

        Browser late = new Browser(server).in("en").signIn(one);
        late.get(MONTHS);
        CLOCK.pass(Duration.ofMinutes(30).plusHours(12));
        assertThat(late.post(MONTHS, Map.of("months", "8")).headers().get("location"))
                .doesNotContain("ended");

        assertThat(new Browser(server).signIn(one).get(MONTHS).body())
                .doesNotContain("value=\"5\"", "value=\"6\"", "value=\"8\"");
    }

    @Test
    void isForgottenOnceItHasEndedByOneNodeOrTheOther() throws SQLException {
        RunningSessions sessions = server.bean(RunningSessions.class);
        CLOCK.pass(Duration.ofHours(13));
        sessions.forgetEnded();
        signedIn();
        CLOCK.pass(Duration.ofHours(12).plusMinutes(20));
        assertThat(sessions.forgetEnded()).as("somebody may come back to it").isZero();
        Browser later = signedIn();
        CLOCK.pass(Duration.ofMinutes(11));
        try (Connection other = database.app().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("select hash from access.session for update");
            assertThat(sessions.forgetEnded()).isZero();
            other.rollback();
        }

        assertThat(sessions.forgetEnded()).isOne();
        assertThat(stays(later)).isEqualTo(204);
    }
}
