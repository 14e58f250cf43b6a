package tereze.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.api.ReferenceNumber;
import tereze.testing.Browser;
import tereze.testing.Officers;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// The search leads those who may see a case or a paper to it by its number, and tells others nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Shared.class)
class NumberSearchIT {
    private static final String OWNED = "0710000000000761";
    private static final String OWNERLESS = "0710000000000762";

    private TestServer server;
    private TestRegisters registers;
    private TestPerson owner;
    private Browser stranger;

    @BeforeAll
    void start(SharedServer shared) {
        server = shared.server();
        registers = shared.registers();
        owner = registers.person("Сәбитов", "Ерлан");
        registers.owned(registers.premises(OWNED), owner);
        registers.premises(OWNERLESS);
        stranger = browser(registers.person("Оспанов", "Мұрат"));
    }

    private Browser browser(TestPerson person) {
        return new Browser(server).in("en").signIn(person.iin());
    }

    private JsonNode applied(TestPerson tenant, String rka) {
        Answer answer = server.person(tenant.iin())
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"residence-temporary\",\"form\":{\"premises\":\"%s\",\"from\":\"%s\",\"months\":6}}"
                                .formatted(rka, LocalDate.now(ZoneId.of("Asia/Almaty"))),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode read(TestPerson person, String path) {
        return server.person(person.iin()).get(path).json();
    }

    private static String leadsTo(Browser browser, String typed) {
        Answer answer = browser.get("/services?q=" + typed.replace(" ", "%20"));
        return Objects.requireNonNullElse(answer.headers().get("location"), "nowhere");
    }

    /// The main part of the answer, without what was typed.
    private static String said(Browser browser, String typed) {
        Answer answer = browser.get("/services?q=" + typed);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().replaceAll("(?s).*<main|</main>.*", "").replace(typed, "…");
    }

    @Test
    void aCaseIsFoundByTheNumberThatTheApiTells() {
        TestPerson tenant = registers.person("Нұрпейісова", "Әсем");
        JsonNode applied = applied(tenant, OWNED);
        String number = applied.get("number").stringValue();
        String kase = applied.get("case").stringValue();
        assertThat(read(tenant, "/api/v1/cases/" + kase).get("number").stringValue())
                .isEqualTo(number);
        assertThat(read(tenant, "/api/v1/me/cases").get("items").get(0).get("number"))
                .isEqualTo(applied.get("number"));
        assertThat(read(owner, "/api/v1/me/consents").get("items").get(0).get("number"))
                .isEqualTo(applied.get("number"));

        Browser browser = browser(tenant);
        assertThat(leadsTo(browser, number)).isEqualTo("/cases/" + kase);
        assertThat(leadsTo(browser, number.replace("-", "").toLowerCase(Locale.ROOT)))
                .isEqualTo("/cases/" + kase);
        assertThat(leadsTo(browser, number.replace("-", " ").replace('0', 'O').replace('1', 'l')))
                .isEqualTo("/cases/" + kase);
        assertThat(leadsTo(browser(owner), number)).isEqualTo("/cases/" + kase);
        assertThat(browser.get("/cases/" + kase + "?sent=true").body())
                .contains(number, number + "/1")
                .doesNotContain("<code class=\"tz-code\">" + kase);
    }

    @Test
    void aNumberOfNobodyAndOneOfSomebodyElseLookAlike() {
        String others = applied(registers.person("Нұрпейісова", "Әсем"), OWNED)
                .get("number")
                .stringValue();
        String nobodys = ReferenceNumber.of(UUID.randomUUID()).value();
        String mistyped = (others.startsWith("0") ? "1" : "0") + others.substring(1);

        assertThat(said(stranger, others))
                .isEqualTo(said(stranger, nobodys))
                .contains("You have nothing with this number");
        assertThat(said(stranger, mistyped)).contains("a wrong character");
        Browser visitor = new Browser(server).in("en");
        assertThat(said(visitor, others)).isEqualTo(said(visitor, nobodys)).contains("Sign in");
        TestPerson officer = registers.person("Ахметов", "Нұрлан");
        Officers.appoint(server, officer, "000000000", Instant.EPOCH);
        assertThat(said(browser(officer), others)).contains("You have nothing with this number");
    }

    @Test
    void theOfficerWhoMaySeeACaseFindsIt() {
        JsonNode applied = applied(registers.person("Нұрпейісова", "Әсем"), OWNERLESS);
        String number = applied.get("number").stringValue();
        TestPerson officer = registers.person("Ахметов", "Нұрлан");
        Officers.appoint(server, officer, "000000000", Instant.EPOCH);
        assertThat(leadsTo(browser(officer), number))
                .isEqualTo("/tasks/" + applied.get("case").stringValue());
        assertThat(read(officer, "/api/v1/tasks").get("items").valueStream().map(task -> task.get("number")))
                .contains(applied.get("number"));
        assertThat(leadsTo(stranger, number)).isEqualTo("nowhere");
    }

    @Test
    void aPaperIsFoundByItsHolder() {
        TestPerson tenant = registers.person("Нұрпейісова", "Әсем");
        String kase = applied(tenant, OWNED).get("case").stringValue();
        JsonNode consented = server.person(owner.iin())
                .post("/api/v1/cases/" + kase + "/consents", "{\"decision\":\"give\"}")
                .json();
        assertThat(consented.get("number").stringValue()).isNotEmpty();
        await().until(() -> !read(tenant, "/api/v1/me/documents").get("items").isEmpty());
        String number = read(tenant, "/api/v1/me/documents")
                .get("items")
                .get(0)
                .get("number")
                .stringValue();

        Browser browser = browser(tenant);
        String page = leadsTo(browser, number);
        assertThat(page).isEqualTo("/cabinet/documents?number=" + number);
        assertThat(browser.get(page).body()).contains(number, "All your documents");
        assertThat(stranger.get(page).body()).doesNotContain(">" + number);
        assertThat(leadsTo(stranger, number)).isEqualTo("nowhere");
    }
}
