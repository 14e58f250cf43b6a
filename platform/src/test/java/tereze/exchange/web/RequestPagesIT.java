package tereze.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestRegisters.Traits;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// On a page, a person sees who asks, for what purpose and what they will learn, and decides with one button.
class RequestPagesIT {
    private static final String HOME = "0710000000000001";
    private static final String PURPOSE = "Несие & алуға өтініш";
    private static final MovingClock CLOCK = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));

    private static TestDatabase database;
    private static TestServer server;
    private static TestRegisters registers;
    private static TestPerson person;
    private static TestPerson stranger;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        registers.privateOrganisation("steppe-bank");
        person = registers.person("Сәбитов", "Ерлан");
        stranger = registers.person("Оспанов", "Мұрат");
        registers.registration(person, registers.premises(HOME), LocalDate.of(2025, 6, 1), null);
        server = TestServer.start(database, Map.of(), CLOCK);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kk | Дала Банкі сіз туралы сұрайды | Достық | Тек «иә» немесе «жоқ»     | «иә» деп айтылды     | Рұқсат бердіңіз
        ru | Степной банк: запрос о вас    | Достык | Только «да» или «нет»     | сказано «да»         | Вы разрешили
        en | Steppe Bank asks about you    | Dostyq | Only yes or no            | got the answer “yes” | You allowed it
        """)
    void aPersonAllowsItOnOnePage(
            String language, String title, String street, String learns, String told, String given) {
        String request = asked(person);
        Browser browser = new Browser(server).in(language).signIn(person.iin());
        assertThat(browser.get("/cabinet/requests").body()).contains("/cabinet/requests/" + request, "12:00");
        String path = "/cabinet/requests/" + request;
        Answer page = browser.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(title, learns, street).contains("Несие &amp; алуға өтініш");

        Answer done = browser.post(path, Map.of("decision", "give"));
        assertThat(done.status()).as(done.body()).isEqualTo(303);
        assertThat(done.headers().get("location")).isEqualTo(path);
        assertThat(browser.get(path).body().replace("&quot;", "\""))
                .contains(told)
                .doesNotContain("name=\"decision\"");
        assertThat(browser.get("/cabinet/requests").body()).contains(given);
        assertThat(status(request)).isEqualTo("yes");
    }

    @Test
    void aRefusalIsFinalAndASecondAnswerIsToldSo() {
        TestPerson person = registers.person("Әлиев", "Сәкен");
        String path = "/cabinet/requests/" + asked(person);
        Browser browser = new Browser(server).in("en").signIn(person.iin());
        browser.get(path);
        Map<String, String> form = browser.hidden();
        assertThat(browser.post(path, Map.of("decision", "refuse")).status()).isEqualTo(303);
        assertThat(browser.postOnly(path, with(form, "refuse")).status())
                .as("a double click")
                .isEqualTo(303);
        browser.get(path);
        Answer second = browser.post(path, Map.of("decision", "give"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("You have already answered", "You refused");
    }

    /// Nobody can answer for a child, so the organisation is told nothing.
    @Fault("D12")
    @Test
    void theParentsOfAYoungChildAreToldThatItWasAsked() {
        TestPerson parent = registers.person("Әлиев", "Сәкен");
        TestPerson child = registers.person(new Traits(LocalDate.of(2018, 6, 9), null, false, false));
        registers.related(parent, child, "parent");
        asked(child);

        Awaitility.await().until(() -> notices(parent).contains("\"child-address-asked\""));
        assertThat(notices(child)).contains("\"address-asked\"");
    }

    private static String notices(TestPerson person) {
        return server.person(person.iin()).get("/api/v1/me/notices").body();
    }

    @Test
    void anAnswerWithoutADecisionLeadsToTheButtons() {
        TestPerson person = registers.person("Әлиев", "Сәкен");
        String path = "/cabinet/requests/" + asked(person);
        Browser browser = new Browser(server).in("en").signIn(person.iin());
        browser.get(path);
        Answer refused = browser.post(path, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#decision\"", "id=\"decision\"");
    }

    @Test
    void afterTwoHoursThePageSaysThatTheTimeIsOver() {
        TestPerson person = registers.person("Әлиев", "Сәкен");
        String path = "/cabinet/requests/" + asked(person);
        CLOCK.pass(Duration.ofHours(2));
        Browser browser = new Browser(server).in("en").signIn(person.iin());
        assertThat(browser.get(path).body())
                .contains("The time to answer is over")
                .doesNotContain("decision");
        browser.get("/cabinet/requests");
        assertThat(browser.post(path, Map.of("decision", "give")).status()).isEqualTo(409);
        CLOCK.set(Instant.parse("2026-03-02T05:00:00Z"));
    }

    @Test
    void aRequestOfAnotherIsTheSameAsNone() {
        TestPerson person = registers.person("Әлиев", "Сәкен");
        Browser browser = new Browser(server).in("en").signIn(stranger.iin());
        assertThat(browser.get("/cabinet/requests").body()).contains("Nobody has asked yet");
        Answer others = browser.get("/cabinet/requests/" + asked(person));
        assertThat(others.status()).isEqualTo(404);
        assertThat(browser.get("/cabinet/requests/none").status()).isEqualTo(404);
        assertThat(new Browser(server).get("/cabinet/requests").headers().get("location"))
                .contains("/sign-in?to=");
    }

    private static Map<String, String> with(Map<String, String> form, String decision) {
        Map<String, String> fields = new HashMap<>(form);
        fields.put("decision", decision);
        return fields;
    }

    private static String asked(TestPerson of) {
        return server.agency("steppe-bank")
                .post(
                        "/api/v1/exchange/requests",
                        "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"%s\"}".formatted(of.iin(), HOME, PURPOSE))
                .json()
                .get("request")
                .stringValue();
    }

    private static String status(String request) {
        return server.agency("steppe-bank")
                .get("/api/v1/exchange/requests/" + request)
                .json()
                .get("status")
                .stringValue();
    }
}
