package tereze.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

/// An officer's desk: the list, taking a case, the evidence, a declared reason and the next case.
@ExtendWith(Shared.class)
class DeskIT {
    private static final String COUNTRY = "000000000";

    private static TestServer server;
    private static TestRegisters registers;
    private static TestPerson inspector;
    private static TestPerson colleague;
    private static int keys;

    @BeforeAll
    static void start(SharedServer shared) {
        server = shared.server();
        registers = shared.registers();
        inspector = officer("Ахметов", "Нұрлан");
        colleague = officer("Қасымова", "Сәуле");
    }

    private static TestPerson officer(String family, String given) {
        TestPerson person = registers.person(family, given);
        Officers.appoint(server, person, "vehicle-officer", "interior", COUNTRY, Instant.EPOCH);
        return person;
    }

    @Test
    void whoTakesACaseDecidesItAlone() {
        String kase = opened(registers.person("Оспанов", "Мұрат"));
        assertThat(assign(inspector, kase, "queue").code()).isEqualTo("case-not-assigned");
        assertThat(assign(inspector, kase, "me").status()).isEqualTo(200);
        assertThat(assign(inspector, kase, "me").code()).isEqualTo("case-assigned");
        assertThat(assign(colleague, kase, "me").code()).isEqualTo("case-assigned");
        assertThat(decide(colleague, kase, "{\"outcome\":\"refuse\",\"reason\":\"Жоқ\"}")
                        .code())
                .isEqualTo("case-assigned");
        assertThat(assignedFor(inspector, kase)).isEqualTo("me");
        assertThat(assignedFor(colleague, kase)).isEqualTo("other");

        assertThat(assign(colleague, kase, "queue").status()).isEqualTo(200);
        assertThat(assignedFor(inspector, kase)).isEqualTo("null");
        assertThat(decide(colleague, kase, "{\"outcome\":\"refuse\",\"reason\":\"Жоқ\"}")
                        .status())
                .isEqualTo(200);
        assertThat(assign(inspector, kase, "me").code()).isEqualTo("case-closed");
    }

    @Test
    void othersCannotTakeACase() {
        TestPerson applicant = registers.person("Оспанов", "Мұрат");
        String kase = opened(applicant);
        assertThat(assign(applicant, kase, "me").code()).isEqualTo("officers-only");
        assertThat(assign(inspector, kase, "you").code()).isEqualTo("invalid-field");
        TestPerson registrar = registers.person("Сәбитов", "Ерлан");
        Officers.appoint(server, registrar, "registrar", "justice", COUNTRY, Instant.EPOCH);
        assertThat(assign(registrar, kase, "me").code()).isEqualTo("case-unknown");
    }

    @Test
    void theListCountsAndFilters() {
        String taken = opened(registers.person("Жүнісов", "Бауыржан"));
        String free = opened(registers.person("Төлегенов", "Дәурен"));
        TestPerson officer = officer("Исаев", "Олжас");
        assign(officer, taken, "me");
        Browser browser = new Browser(server).in("ru").signIn(officer.iin());
        assertThat(browser.get("/tasks").body()).contains(taken, free, "Б. Ж.").doesNotContain("Жүнісов");
        assertThat(browser.get("/tasks?whose=mine").body()).contains(taken).doesNotContain(free);
        assertThat(browser.get("/tasks?whose=free").body()).contains(free).doesNotContain(taken);
        assertThat(browser.get("/tasks?service=vehicle-reregistration").body()).contains(taken, free);
        assertThat(browser.get("/tasks?late=true").body()).doesNotContain(taken, free);
        assertThat(browser.get("/tasks?whose=x&service=x&late=x").status()).isEqualTo(200);
    }

    @Test
    void thePageShowsWhatTheDecisionRestsOn() {
        TestPerson applicant = registers.person("Оспанов", "Мұрат");
        String kase = opened(applicant);
        Browser browser = new Browser(server).in("ru").signIn(inspector.iin());
        String page = browser.get("/tasks/" + kase).body();
        assertThat(page)
                .contains("Выявлено", "По данным реестра заявитель нигде не зарегистрирован")
                .doesNotContain("вы нигде")
                .contains("Есть постоянная регистрация", "Проверено и не выявлено: 4", "Дееспособен")
                .contains(applicant.iin(), "Если одобрить", "Записывается только решение")
                .contains("value=\"not-proven\"");
        assertThat(new Browser(server)
                        .in("ru")
                        .signIn(applicant.iin())
                        .get("/cases/" + kase)
                        .body())
                .contains("По данным реестра вы нигде не зарегистрированы");
        String log = server.person(applicant.iin()).get("/api/v1/me/access-log").body();
        assertThat(log)
                .contains(
                        "\"evidence\"",
                        "\"iin\"",
                        ReferenceNumber.of(UUID.fromString(kase)).value());

        assertThat(browser.post("/tasks/" + kase, Map.of("outcome", "grant", "code", "not-proven"))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/tasks/" + kase, Map.of("outcome", "refuse", "code", "nothing"))
                        .status())
                .isEqualTo(422);
        browser.get("/tasks/" + kase);
        assertThat(browser.post("/tasks/" + kase, Map.of("outcome", "refuse", "code", "not-proven", "reason", "VIN."))
                        .status())
                .isEqualTo(303);
        assertThat(new Browser(server)
                        .in("kk")
                        .signIn(applicant.iin())
                        .get("/cases/" + kase)
                        .body())
                .contains("Өтініште жазылғаны тізілімдермен де, жауаппен де расталмады. VIN.");
    }

    @Test
    void afterTheDecisionTheNextCaseIsOneClickAway() {
        String first = opened(registers.person("Оспанов", "Мұрат"));
        String second = opened(registers.person("Оспанова", "Айгүл"));
        TestPerson officer = officer("Мұратов", "Асқар");
        assign(officer, first, "me");
        assign(officer, second, "me");
        Browser browser = new Browser(server).in("kk").signIn(officer.iin());
        browser.get("/tasks/" + first);
        browser.post("/tasks/" + first, Map.of("outcome", "grant", "code", "documents-checked"));
        assertThat(browser.get("/tasks/" + first).body())
                .contains("href=\"/tasks/" + second + "\"", "Келесі өтініш")
                .doesNotContain("name=\"outcome\"", "Дееспособен");
    }

    private static String assignedFor(TestPerson officer, String kase) {
        String page = null;
        do {
            Answer list = server.person(officer.iin()).get("/api/v1/tasks" + (page == null ? "" : "?cursor=" + page));
            for (var item : list.json().get("items")) {
                if (item.get("case").stringValue().equals(kase)) {
                    return item.get("assigned").asString("null");
                }
            }
            page = list.json().get("next").asString(null);
        } while (page != null);
        throw new AssertionError("not in the list: " + kase);
    }

    private static Answer assign(TestPerson officer, String kase, String to) {
        return server.person(officer.iin()).post("/api/v1/cases/" + kase + "/assignment", "{\"to\":\"" + to + "\"}");
    }

    private static Answer decide(TestPerson officer, String kase, String body) {
        return server.person(officer.iin()).post("/api/v1/cases/" + kase + "/decision", body);
    }

    private static String opened(TestPerson buyer) {
        keys++;
        Answer answer = server.person(buyer.iin())
                .post(
                        "/api/v1/cases",
                        """
                        {"service":"vehicle-reregistration","form":
                        {"plate":"123ABC01","vin":"XTA210990Y%07d","ground":"bought","agreed":"%s","keepPlate":true}}
                        """.formatted(keys, LocalDate.now(ZoneId.of("Asia/Almaty"))),
                        "Idempotency-Key",
                        "desk-" + keys);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("case").stringValue();
    }
}
