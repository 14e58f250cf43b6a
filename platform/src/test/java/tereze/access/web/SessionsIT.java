package tereze.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tereze.access.RunningSessions;
import tereze.testing.Browser;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestServer;

/// A session lasts for thirty minutes after its last page, and then its row goes.
class SessionsIT {
    private static final MovingClock CLOCK = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));

    private static TestDatabase database;
    private static TestServer server;
    private static String iin;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        iin = new TestRegisters(database).person("Сәбитов", "Ерлан").iin();
        server = TestServer.start(database, Map.of(), CLOCK);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    private static Browser signedIn() {
        return new Browser(server).signIn(iin);
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

    @Test
    void isForgottenOnceItHasEndedByOneNodeOrTheOther() throws SQLException {
        RunningSessions sessions = server.bean(RunningSessions.class);
        sessions.forgetEnded();
        signedIn();
        CLOCK.pass(Duration.ofMinutes(20));
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
