package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.acts.Overloaded;
import tereze.api.Language;
import tereze.testing.Browser;
import tereze.testing.MovingClock;
import tereze.testing.Officers;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// For every state of a case, a registration, a request or a path of the site, the page is in the reader's
/// language and shows no code. This holds for the citizen, the owner and the officer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryStateOnPagesIT {
    private static final String LET = "0710000000000101";
    private static final String NOBODYS = "0710000000000102";
    private static final String REASON = "Құжаттар тексерілді";
    private static final String PURPOSE = "Несие алуға өтініш";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));
    private final List<Visit> visits = new ArrayList<>();
    private TestDatabase database;
    private TestServer server;
    private TestRegisters registers;
    private PageCheck pages;
    private TestPerson owner;
    private TestPerson officer;

    /// A request for a page.
    ///
    /// @param iin of the reader; empty for a visitor
    record Visit(String name, String iin, int status, Function<Browser, Answer> look) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// Pages that fail, for the tests of the error pages.
    @Controller
    static class Failing {
        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("broken, as the test wishes");
        }

        @GetMapping("/crowded")
        String crowded() {
            throw new Overloaded("crowded, as the test wishes");
        }
    }

    @BeforeAll
    void start() {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        owner = registers.person("Сәбитов", "Ерлан");
        officer = registers.person("Ахметов", "Нұрлан");
        registers.owned(registers.premises(LET), owner);
        registers.premises(NOBODYS);
        registers.agency("interior", "residence-registration", "decree-1427", false);
        registers.agency("education", "school-admission", "order-564", false);
        registers.privateOrganisation("steppe-bank");
        registers.privateOrganisation("samal-clinic");
        clock.drive(database);
        server = TestServer.startWith(database, beans -> {
            beans.registerBean("mark", TextMark.class, () -> text -> "⟦" + text + "⟧");
            beans.registerBean("clockOfTest", MovingClock.class, () -> clock, bean -> bean.setPrimary(true));
            beans.registerBean(Failing.class);
        });
        Officers.appoint(server, officer, "710000000", clock.instant());
        everythingThatHappensToCases();
        everythingThatHappensToRegistrations();
        everythingThatIsAsked();
        everythingThatFails();
        // Created last, because it reads the data that the steps before wrote.
        pages = new PageCheck(server, database, REASON, "Келісім жоқ");
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    List<Visit> visits() {
        return visits;
    }

    @ParameterizedTest
    @MethodSource("visits")
    void isInWordsOfTheReader(Visit visit) {
        for (Language language : Language.values()) {
            Browser browser = new Browser(server).in(language.code());
            if (!visit.iin().isEmpty()) {
                browser.signIn(visit.iin());
            }
            Answer page = visit.look().apply(browser);
            assertThat(page.status()).as(page.body()).isEqualTo(visit.status());
            pages.holds(visit.name(), page, language);
        }
    }

    private void everythingThatHappensToCases() {
        TestPerson lapsing = tenant();
        String lapsed = apply(lapsing, LET);
        clock.pass(Duration.ofHours(73));
        await(() -> status(lapsing, lapsed).equals("lapsed"));
        see("lapsed case", lapsing, "/cases/" + lapsed);
        see("question that lapsed", owner, "/cases/" + lapsed + "/consent");

        TestPerson waiting = tenant();
        String open = apply(waiting, LET);
        see("waiting case", waiting, "/cases/" + open);
        see("waiting case, asked", owner, "/cases/" + open);
        see("question", owner, "/cases/" + open + "/consent");

        TestPerson unlucky = tenant();
        String refused = apply(unlucky, LET);
        consent(refused, "refuse");
        see("refused case", unlucky, "/cases/" + refused);
        see("refused question", owner, "/cases/" + refused + "/consent");

        TestPerson undecided = tenant();
        String withdrawn = apply(undecided, LET);
        post(undecided, "/api/v1/cases/" + withdrawn + "/withdrawal", "{}");
        see("withdrawn case", undecided, "/cases/" + withdrawn);
        see("question no longer needed", owner, "/cases/" + withdrawn + "/consent");

        TestPerson patient = tenant();
        String task = apply(patient, NOBODYS);
        see("case with an officer", patient, "/cases/" + task);
        see("task", officer, "/tasks/" + task);
        TestPerson dismissed = tenant();
        String decided = apply(dismissed, NOBODYS);
        post(officer, "/api/v1/cases/" + decided + "/decision", decision("refuse"));
        see("case refused by an officer", dismissed, "/cases/" + decided);
        see("task refused", officer, "/tasks/" + decided);
        see("who asked: an officer", patient, "/cabinet/who-asked");
        see("tasks", officer, "/tasks");
        see("cabinet of an officer", officer, "/cabinet");
        see("cabinet with a waiting case", waiting, "/cabinet");
        see("cabinet with a question", owner, "/cabinet");
    }

    private void everythingThatHappensToRegistrations() {
        TestPerson guest = tenant();
        String granted = apply(guest, LET);
        consent(granted, "give");
        see("granted case", guest, "/cases/" + granted);
        String registration = items(guest, "/api/v1/me/registrations")
                .get(0)
                .get("registration")
                .stringValue();
        await(() -> !items(guest, "/api/v1/me/documents").isEmpty());
        String code = items(guest, "/api/v1/me/documents").get(0).get("code").stringValue();
        see("notice that holds", guest, "/check/" + code.replace(" ", ""));
        see("guests to object to", owner, "/services/residence-objection/apply/registration");
        String objection = taken(
                owner, "residence-objection", "{\"registration\":\"" + registration + "\",\"reason\":\"Келісім жоқ\"}");
        see("objection", owner, "/cases/" + objection);
        see("objection as a task", officer, "/tasks/" + objection);
        see("disputed registration", guest, "/cabinet/address");
        see("disputed guest", owner, "/cabinet/premises");
        post(officer, "/api/v1/cases/" + objection + "/decision", decision("refuse"));

        TestPerson leaving = tenant();
        consent(apply(leaving, LET), "give");
        String left = items(leaving, "/api/v1/me/registrations")
                .get(0)
                .get("registration")
                .stringValue();
        taken(leaving, "residence-end", "{\"registration\":\"" + left + "\"}");
        see("ended registration", leaving, "/cabinet/address");
        see("notices of a guest", guest, "/cabinet/notices");
        see("notices of an owner", owner, "/cabinet/notices");
    }

    private void everythingThatIsAsked() {
        TestPerson asked = tenant();
        String lapsed = ask("steppe-bank", asked);
        clock.pass(Duration.ofHours(3));
        String given = ask("steppe-bank", asked);
        post(asked, "/api/v1/me/consents/" + given, "{\"decision\":\"give\"}");
        String refused = ask("steppe-bank", asked);
        post(asked, "/api/v1/me/consents/" + refused, "{\"decision\":\"refuse\"}");
        String waiting = ask("samal-clinic", asked);
        server.agency("education")
                .post(
                        "/api/v1/exchange/addresses/verify",
                        "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"school-admission\",\"ground\":\"order-564\"}"
                                .formatted(asked.iin(), LET));
        Map.of("lapsed", lapsed, "given", given, "refused", refused, "waiting", waiting)
                .forEach((state, request) -> see("request " + state, asked, "/cabinet/requests/" + request));
        see("requests", asked, "/cabinet/requests");
        see("who asked: an agency and a bank", asked, "/cabinet/who-asked");
        see("notices of requests", asked, "/cabinet/notices");
        TestPerson quiet = tenant();
        for (String page : List.of(
                "/cabinet",
                "/cabinet/requests",
                "/cabinet/who-asked",
                "/cabinet/notices",
                "/cabinet/address",
                "/cabinet/premises")) {
            see("empty " + page, quiet, page);
        }
    }

    private void everythingThatFails() {
        TestPerson citizen = tenant();
        visits.add(visit("nothing to check", "", 200, "/check"));
        visits.add(visit("mistyped code", "", 422, "/check?code=1234"));
        visits.add(visit("400", citizen.iin(), 400, "/cabinet?cursor=nonsense"));
        visits.add(visit("403", citizen.iin(), 403, "/tasks"));
        visits.add(visit("404", citizen.iin(), 404, "/cases/" + UUID.randomUUID()));
        visits.add(visit("500", citizen.iin(), 500, "/broken"));
        visits.add(visit("503", citizen.iin(), 503, "/crowded"));
        visits.add(new Visit("403, forged", "", 403, browser -> browser.postOnly("/feedback", Map.of())));
        visits.add(new Visit("405", "", 405, browser -> {
            browser.get("/feedback");
            return browser.post("/help", Map.of());
        }));
        visits.add(new Visit("413", "", 413, browser -> {
            browser.get("/feedback");
            return browser.post("/feedback", Map.of("words", "a".repeat(100_000)));
        }));
        visits.add(new Visit("unknown person", "", 422, browser -> {
            browser.get("/sign-in");
            return browser.post("/sign-in", Map.of("who", "000000000000"));
        }));
        visits.add(new Visit("report of nobody", "", 422, browser -> {
            browser.get("/address-certificate");
            return browser.post("/address-certificate", Map.of());
        }));
        visits.add(new Visit("feedback left blank", "", 422, browser -> {
            browser.get("/feedback");
            return browser.post("/feedback", Map.of());
        }));
    }

    private static Visit visit(String name, String iin, int status, String path) {
        return new Visit(name, iin, status, browser -> browser.get(path));
    }

    private void see(String name, TestPerson reader, String path) {
        visits.add(visit(name, reader.iin(), 200, path));
    }

    private TestPerson tenant() {
        return registers.person("Нұрпейісова", "Әсем");
    }

    private String apply(TestPerson tenant, String rka) {
        String today = clock.instant().toString().substring(0, 10);
        return taken(
                tenant,
                "residence-temporary",
                "{\"premises\":\"%s\",\"from\":\"%s\",\"months\":6}".formatted(rka, today));
    }

    private String taken(TestPerson applicant, String service, String form) {
        return post(applicant, "/api/v1/cases", "{\"service\":\"" + service + "\",\"form\":" + form + "}")
                .get("case")
                .stringValue();
    }

    private void consent(String kase, String decision) {
        post(
                owner,
                "/api/v1/cases/" + kase + "/consents",
                "{\"decision\":\"" + decision + "\",\"reason\":\"" + REASON + "\"}");
    }

    private static String decision(String outcome) {
        return "{\"outcome\":\"" + outcome + "\",\"reason\":\"" + REASON + "\"}";
    }

    private String ask(String organisation, TestPerson person) {
        Answer asked = server.agency(organisation)
                .post(
                        "/api/v1/exchange/requests",
                        "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"%s\"}".formatted(person.iin(), LET, PURPOSE),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        return asked.json().get("request").stringValue();
    }

    private JsonNode post(TestPerson person, String path, String body) {
        Answer answer = server.person(person.iin())
                .post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.json();
    }

    private JsonNode items(TestPerson person, String path) {
        return server.person(person.iin()).get(path).json().get("items");
    }

    private String status(TestPerson applicant, String kase) {
        return server.person(applicant.iin())
                .get("/api/v1/cases/" + kase)
                .json()
                .get("status")
                .stringValue();
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("it did not happen within " + PATIENCE)
                    .isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
