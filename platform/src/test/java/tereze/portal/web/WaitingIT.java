package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tereze.testing.Browser;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// The cabinet begins with what waits for its person, and the header of every page tells how much it is.
class WaitingIT {
    private static final MovingClock CLOCK = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));

    private static TestDatabase database;
    private static TestServer server;
    private static TestRegisters registers;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        registers.privateOrganisation("steppe-bank");
        server = TestServer.start(database, Map.of(), CLOCK);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void aQuestionStandsFirstAndIsCountedUntilItIsAnswered() {
        TestPerson person = registers.person("Сәбитов", "Ерлан");
        Browser browser = browser(person);
        assertThat(browser.get("/cabinet").body())
                .contains("Nothing needs your attention now.")
                .doesNotContain("tz-badge");
        String request = asked(person);
        Awaitility.await().until(() -> unread(person) == 1);

        assertThat(browser.get("/cabinet").body())
                .containsSubsequence("/cabinet/requests/" + request, "Steppe Bank asks about your address", "12:00")
                .containsSubsequence("For you now", request, "Unread messages: 1", "Your applications");
        assertThat(browser.get("/help").body()).contains("waiting for you: 2");

        browser.get("/cabinet/requests/" + request);
        assertThat(browser.post("/cabinet/requests/" + request, Map.of("decision", "refuse"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/help").body()).contains("waiting for you: 1");
        assertThat(browser.get("/cabinet").body()).doesNotContain(request);
    }

    @Test
    void messagesAreNewUntilTheirListIsOpened() {
        TestPerson person = registers.person("Оспанов", "Мұрат");
        asked(person);
        Awaitility.await().until(() -> unread(person) == 1);
        Browser browser = browser(person);

        assertThat(browser.get("/cabinet/notices").body()).contains(">New</strong>");
        assertThat(browser.get("/cabinet/notices").body()).doesNotContain(">New</strong>");
        assertThat(browser.get("/cabinet").body()).doesNotContain("Unread messages");
        assertThat(server.person(person.iin()).get("/api/v1/me/notices").body()).contains("\"seen\":true");
    }

    @Test
    void aRegistrationThatEndsWithinSixtyDaysStandsThereAndIsNotCounted() {
        TestPerson person = registers.person("Әлиев", "Сәкен");
        registers.registration(
                person, registers.premises("0710000000000301"), LocalDate.of(2025, 11, 1), LocalDate.of(2026, 5, 2));

        Answer cabinet = browser(person).get("/cabinet");
        assertThat(cabinet.body())
                .contains("Your registration ends soon and can be renewed", "until the end of 1 May 2026")
                .doesNotContain("tz-badge");
    }

    @Test
    void aRegistrationThatEndsLaterIsAFactAndDoesNotWait() {
        TestPerson person = registers.person("Әлиев", "Сәкен");
        registers.registration(
                person, registers.premises("0710000000000302"), LocalDate.of(2025, 11, 1), LocalDate.of(2026, 5, 3));

        assertThat(browser(person).get("/cabinet").body())
                .contains("until the end of 2 May 2026")
                .doesNotContain("can be renewed");
    }

    @Test
    void theCardsTellHowManyLiveThereAndHowOftenThePersonsDataWereSeen() {
        TestPerson owner = registers.person("Сәбитов", "Ерлан");
        var home = registers.premises("0710000000000303");
        registers.owned(home, owner);
        registers.registration(registers.person("Қасымов", "Дәурен"), home, LocalDate.of(2025, 1, 1), null);

        assertThat(browser(owner).get("/cabinet").body())
                .contains("People registered there: 1", "Times your data was seen this month: 0");
    }

    private static Browser browser(TestPerson person) {
        return new Browser(server).in("en").signIn(person.iin());
    }

    private static int unread(TestPerson person) {
        String notices = server.person(person.iin()).get("/api/v1/me/notices").body();
        return notices.split("\"seen\":false", -1).length - 1;
    }

    private static String asked(TestPerson of) {
        return server.agency("steppe-bank")
                .post(
                        "/api/v1/exchange/requests",
                        "{\"iin\":\"%s\",\"rka\":\"0710000000000300\",\"purpose\":\"loan\"}".formatted(of.iin()))
                .json()
                .get("request")
                .stringValue();
    }
}
