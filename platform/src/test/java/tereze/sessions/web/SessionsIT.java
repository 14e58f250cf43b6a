package tereze.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.sessions.RunningSessions;
import tereze.testing.Browser;
import tereze.testing.Fault;
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
                .contains("you opened no page for thirty minutes")
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

    /// Somebody who can write to the table cannot sign in as another person: neither with a new row, nor by changing
    /// the row of an own session.
    @Fault("W9")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into access.session (hash, person, iin, name, expires)"
                        + " select sha256('forged'), person, iin, name, expires + interval '1 year' from victim",
                "insert into access.session (hash, person, iin, name, since, expires, seal)"
                        + " select sha256('forged'), person, iin, name, since, expires, seal from victim",
                "insert into access.session (hash, person, iin, name, since, expires, seal)"
                        + " select sha256('forged'), person, iin, name, since, expires, sha256(seal) from victim",
                "update access.session s set person = v.person, iin = v.iin, name = v.name from victim v"
                        + " where s.hash = sha256('OWN')",
                "update access.session s set person = v.person, iin = v.iin, seal = v.seal from victim v"
                        + " where s.hash = sha256('OWN')",
                "update access.session set expires = expires + interval '1 day' where hash = sha256('OWN')",
                "update access.session set since = since + interval '1 hour' where hash = sha256('OWN')"
            })
    void aRowThatTheServerDidNotWriteIsNoSession(String sql) {
        String victim = registers.person("Құрбанов", "Құрбан").iin();
        new Browser(server).in("en").signIn(victim).get("/cabinet");
        Browser attacker = signedIn();
        String secret = Objects.requireNonNull(attacker.cookie("session"));
        String other = "forged" + UUID.randomUUID();
        String with = "with victim as (select * from access.session where iin = '" + victim + "') ";

        // The owner may change what the server's role may not.
        int changed = JdbcClient.create(database.owner())
                .sql(with + sql.replace("OWN", secret).replace("forged", other))
                .update();

        assertThat(changed).isOne();
        Browser forged = new Browser(server).in("en").with("session", sql.contains("forged") ? other : secret);
        assertThat(stays(forged)).isEqualTo(401);
        assertThat(forged.get("/cabinet").status()).isEqualTo(303);
        CLOCK.pass(Duration.ofHours(1));
        assertThat(forged.get("/cabinet").headers().get("location"))
                .as("nor does it put a draft by for anybody")
                .doesNotContain("ended");
    }

    /// Somebody copied the row, with its seal, while the session was active.
    @Fault("W9")
    @ParameterizedTest
    @ValueSource(strings = {"read committed", "repeatable read"})
    void whatHasEndedNeverStandsAgain(String isolation) throws SQLException {
        Browser browser = new Browser(server)
                .in("en")
                .signIn(registers.person("Оспанов", "Мұрат").iin());
        String secret = Objects.requireNonNull(browser.cookie("session"));
        browser.get("/cabinet");
        String copy = JdbcClient.create(database.app())
                .sql("select format('insert into access.session (hash, person, iin, name, since, expires, seal)"
                        + " values (%L, %L, %L, %L, %L, %L, %L)', hash, person, iin, name, since, expires, seal)"
                        + " from access.session where hash = sha256(convert_to(?, 'UTF8'))")
                .param(secret)
                .query(String.class)
                .single();
        try (Connection thief = database.connection();
                Statement statement = thief.createStatement()) {
            thief.setAutoCommit(false);
            statement.execute("set transaction isolation level " + isolation);
            statement.execute("select count(*) from access.session");
            browser.post("/sign-out", Map.of());
            assertThatThrownBy(() -> statement.execute(copy))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("TZ335"));
        }
        assertThat(stays(new Browser(server).with("session", secret))).isEqualTo(401);
    }

    @Fault("W9")
    @Test
    void theServersRoleNeitherRenamesASessionNorForgetsThatItBegan() {
        assertThat(database.refusals(
                        "tereze_app",
                        List.of(
                                "update access.session set hash = sha256(hash)",
                                "update access.session set person = person",
                                "update access.session set since = now()",
                                "delete from access.session_begun",
                                "update access.session_begun set until = now()",
                                "select * from access.session_begun",
                                "truncate access.session")))
                .containsOnly("42501");
    }

    @Fault("L3")
    @Test
    void endsAfterTheLongestTimeHoweverMuchItIsUsed() {
        Browser browser = signedIn();
        for (int i = 0; i < 24; i++) {
            CLOCK.pass(Duration.ofMinutes(29));
            assertThat(stays(browser)).isEqualTo(204);
        }
        CLOCK.pass(Duration.ofMinutes(23));
        assertThat(browser.get("/cabinet").body()).contains("data-tz-session=\"60\"");

        CLOCK.pass(Duration.ofMinutes(1));

        assertThat(stays(browser)).isEqualTo(401);
        assertThat(browser.get(MONTHS).headers().get("location")).endsWith("&ended");
    }

    @Fault("L3")
    @Test
    void signingOutEverywhereEndsAllSessionsOfThePersonAndNobodyElses() {
        String mine = registers.person("Әлиева", "Гүлнар").iin();
        Browser here = new Browser(server).in("en").signIn(mine);
        CLOCK.pass(Duration.ofMinutes(7));
        Browser there = new Browser(server).in("en").signIn(mine);
        Browser other = signedIn();
        assertThat(here.get("/cabinet").body()).contains("href=\"/cabinet/signed-in\"");
        assertThat(here.get("/cabinet/signed-in").body().split("<time ", -1)).hasSize(3);

        Answer out = here.post("/sign-out-everywhere", Map.of());

        assertThat(out.status()).isEqualTo(303);
        assertThat(stays(here)).isEqualTo(401);
        assertThat(stays(there)).isEqualTo(401);
        assertThat(stays(other)).isEqualTo(204);
        assertThat(new Browser(server)
                        .postOnly("/sign-out-everywhere", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Fault("L3")
    @Test
    void aChangeOfContactsEndsThePersonsOtherSessions() {
        String mine = registers.person("Әлиева", "Гүлнар").iin();
        Browser here = new Browser(server).in("en").signIn(mine);
        Browser there = new Browser(server).in("en").signIn(mine);
        Browser other = signedIn();
        here.get("/cabinet/contacts");
        assertThat(here.post("/cabinet/contacts", Map.of("email", "gulnar@", "language", "kk"))
                        .status())
                .isEqualTo(422);
        assertThat(stays(there)).as("a refused change").isEqualTo(204);
        here.get("/cabinet/contacts");

        assertThat(here.post("/cabinet/contacts", Map.of("email", "gulnar@example.kz", "language", "kk"))
                        .status())
                .isEqualTo(303);

        assertThat(stays(here)).isEqualTo(204);
        assertThat(stays(there)).isEqualTo(401);
        assertThat(stays(other)).isEqualTo(204);
        assertThat(server.person(mine)
                        .post("/api/v1/me/contacts", "{\"email\":\"gulnar@example.kz\",\"channels\":[\"email\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(stays(here)).as("changed by a programme").isEqualTo(401);
    }

    /// If the node dies between the two, the contacts are as before and nobody else is signed in: never the reverse.
    @Fault("L3")
    @Test
    void aChangeOfContactsEndsTheOtherSessionsBeforeItIsWritten() {
        String mine = registers.person("Әлиева", "Гүлнар").iin();
        Browser there = new Browser(server).in("en").signIn(mine);

        Answer refused = server.person(mine).post("/api/v1/me/contacts", "{\"channels\":[\"email\"]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(stays(there)).isEqualTo(401);
    }

    @Fault("S8")
    @Test
    void aPersonHasTwentySessionsAtMost() {
        String mine = registers.person("Әлиева", "Гүлнар").iin();
        Browser first = new Browser(server).signIn(mine);
        for (int i = 0; i < 20; i++) {
            CLOCK.pass(Duration.ofSeconds(1));
            new Browser(server).signIn(mine);
        }
        assertThat(stays(first)).isEqualTo(401);
        assertThat(JdbcClient.create(database.app())
                        .sql("select count(*) from access.session where iin = ?")
                        .param(mine)
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
    }

    @Fault({"L3", "S8"})
    @Test
    void anOlderSessionInUseIsKeptBeforeOnesThatHaveEnded() {
        String mine = registers.person("Әлиева", "Гүлнар").iin();
        Browser used = new Browser(server).signIn(mine);
        for (int i = 0; i < 20; i++) {
            CLOCK.pass(Duration.ofSeconds(1));
            new Browser(server).signIn(mine);
            CLOCK.pass(Duration.ofSeconds(1));
            assertThat(stays(used)).isEqualTo(204);
            CLOCK.pass(Duration.ofMinutes(2));
        }
        CLOCK.pass(Duration.ofMinutes(27));
        assertThat(stays(used)).isEqualTo(204);
        new Browser(server).signIn(mine);
        assertThat(stays(used)).isEqualTo(204);
    }

    /// Signed in through a node whose clock is ahead, by a password that somebody has stolen, perhaps.
    @Fault({"L3", "W1"})
    @ParameterizedTest
    @CsvSource({"PT4S, 204", "PT6S, 401", "P6D, 401"})
    void aSessionThatBeginsInTheFutureIsNone(Duration ahead, int status) {
        CLOCK.pass(ahead);
        Browser browser = signedIn();
        CLOCK.set(CLOCK.instant().minus(ahead));

        assertThat(stays(browser)).isEqualTo(status);
    }

    /// Readiness stays well, so the pages find out by themselves.
    @Test
    @Fault("S1")
    void aDatabaseThatDoesNotAnswerCostsASignedInPersonSecondsAndNoSession() throws SQLException {
        Browser browser = signedIn();
        long began = System.nanoTime();
        try (Connection other = database.owner().getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table access.session");
            Answer help = browser.get("/help");
            assertThat(help.status()).isEqualTo(200);
            assertThat(help.body()).contains("href=\"/cabinet\"").doesNotContain("/sign-in");
            Answer refused = browser.get("/cabinet");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.headers())
                    .containsKey("retry-after")
                    .hasEntrySatisfying("content-type", type -> assertThat(type).startsWith("text/html"));
            assertThat(stays(browser)).isEqualTo(503);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(stays(browser)).isEqualTo(204);
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
