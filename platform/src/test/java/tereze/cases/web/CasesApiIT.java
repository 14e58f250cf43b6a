package tereze.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.PersonId;
import tereze.api.ReferenceNumber;
import tereze.cases.Case;
import tereze.cases.CaseStage;
import tereze.cases.Consent;
import tereze.cases.FormData;
import tereze.catalogue.Consents;
import tereze.people.People;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.Officers;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// Cases over HTTP on the real server: a tenant applies, owners answer, an officer decides.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Shared.class)
class CasesApiIT {
    private static final String OWNED = "0710000000000101";
    private static final String OWNERLESS = "0710000000000102";
    private static final UUID UNKNOWN = UUID.fromString("018f0000-0000-7000-8000-000000000000");

    private TestServer server;
    private TestRegisters registers;
    private TestPerson owner;
    private TestPerson coOwner;
    private Client stranger;
    private Client officer;
    private int keys;

    @BeforeAll
    void start(SharedServer shared) {
        registers = shared.registers();
        owner = registers.person("Сәбитов", "Ерлан");
        coOwner = registers.person("Қасымов", "Дәурен");
        registers.owned(registers.premises(OWNED), owner, coOwner);
        registers.premises(OWNERLESS);
        server = shared.server();
        stranger = server.person(registers.person("Оспанов", "Мұрат").iin());
        officer = officer();
    }

    private Client officer() {
        var person = registers.person("Ахметов", "Нұрлан");
        Officers.appoint(server, person, "000000000", Instant.EPOCH);
        return server.person(person.iin());
    }

    private TestPerson tenant() {
        return registers.person("Нұрпейісова", "Әсем");
    }

    private static String form(String rka) {
        var from = LocalDate.now(ZoneId.of("Asia/Almaty"));
        return "{\"service\":\"residence-temporary\",\"form\":{\"premises\":\"" + rka + "\",\"from\":\"" + from
                + "\",\"months\":6}}";
    }

    private Answer apply(Client client, String body) {
        keys++;
        return client.post("/api/v1/cases", body, "Idempotency-Key", "key-" + keys);
    }

    private String applied(Client client, String rka) {
        var answer = apply(client, form(rka));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("case").stringValue();
    }

    private JsonNode read(Client client, String kase) {
        var answer = client.get("/api/v1/cases/" + kase);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Answer consent(TestPerson person, String kase, String decision) {
        return server.person(person.iin())
                .post(
                        "/api/v1/cases/" + kase + "/consents",
                        "{\"decision\":\"" + decision + "\",\"reason\":\"no room\"}");
    }

    @Test
    void aTenantIsRegisteredWhenEveryOwnerHasAgreed() {
        var tenant = tenant();
        var client = server.person(tenant.iin());
        var kase = applied(client, OWNED);

        var waiting = read(client, kase);
        assertThat(waiting.get("status").stringValue()).isEqualTo("waiting-consent");
        assertThat(waiting.get("due").stringValue()).endsWith("+05:00");
        assertThat(texts(waiting.get("consents"), "status")).containsExactly("waiting");
        assertThat(texts(waiting.get("consents"), "person"))
                .as("anybody may apply anywhere, and nobody learns how many owners there are")
                .containsExactly("Келісімі сұралған адамдар");
        assertThat(waiting.get("receipts")).hasSize(1);
        assertThat(waiting.toString()).doesNotContain(owner.iin(), coOwner.iin());
        assertThat(texts(read(server.person(owner.iin()), kase).get("consents"), "person"))
                .as("nor do owners learn of each other here")
                .contains("Ерлан С.")
                .doesNotContain("Дәурен Қ.");
        assertThat(waiting.get("decision").isNull()).isTrue();

        var asked = server.person(owner.iin()).get("/api/v1/me/consents").json();
        assertThat(texts(asked.get("items"), "case")).contains(kase);
        assertThat(asked.get("next").isNull()).isTrue();

        assertThat(consent(owner, kase, "give").status()).isEqualTo(200);
        assertThat(texts(read(client, kase).get("consents"), "person"))
                .as("an answer names nobody: who is left out would be known to be protected")
                .containsOnly("Келісімі сұралған адамдар");
        assertThat(texts(read(client, kase).get("consents"), "status")).containsExactlyInAnyOrder("given", "waiting");
        assertThat(consent(coOwner, kase, "give").status()).isEqualTo(200);
        var granted = read(client, kase);
        assertThat(granted.get("status").stringValue()).isEqualTo("granted");
        assertThat(granted.get("due").isNull()).isTrue();
        assertThat(granted.get("decision").get("by").stringValue()).isEqualTo("rules");
        var receipts = words(granted.get("receipts"));
        assertThat(receipts).hasSizeGreaterThanOrEqualTo(4);
        assertThat(client.get("/api/v1/receipts/" + receipts.getFirst()).status())
                .isEqualTo(200);
        assertThat(texts(client.get("/api/v1/me/cases").json().get("items"), "case"))
                .containsExactly(kase);
    }

    @Test
    void aRefusalIsToldToTheApplicantWithItsReasonAndToNobodyElse() {
        var tenant = tenant();
        var client = server.person(tenant.iin());
        var kase = applied(client, OWNED);
        assertThat(consent(owner, kase, "refuse").status()).isEqualTo(200);
        var refused = read(client, kase);
        assertThat(refused.get("status").stringValue()).isEqualTo("refused");
        assertThat(refused.get("decision").get("code").stringValue()).isEqualTo("consent-refused");
        assertThat(refused.toString()).contains("no room");
        assertThat(read(server.person(coOwner.iin()), kase).toString()).doesNotContain("no room");
        assertThat(consent(coOwner, kase, "give").code()).isEqualTo("case-closed");
    }

    /// The words of an owner are shown to the applicant.
    @Test
    @Fault("L2")
    void aReasonLeadsNowhere() {
        var kase = applied(server.person(tenant().iin()), OWNED);
        var refused = server.person(owner.iin())
                .post(
                        "/api/v1/cases/" + kase + "/consents",
                        "{\"decision\":\"refuse\",\"reason\":\"pay to 4400430123456789\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/reason", "contact-details");
        assertThat(consent(owner, kase, "refuse").status()).isEqualTo(200);
    }

    @Test
    void anOfficerDecidesWithAReasonAndTheApplicantSeesThatTheyLooked() {
        var tenant = tenant();
        var client = server.person(tenant.iin());
        var kase = applied(client, OWNERLESS);
        assertThat(read(client, kase).get("status").stringValue()).isEqualTo("with-officer");

        var tasks = officer.get("/api/v1/tasks");
        assertThat(tasks.status()).as(tasks.body()).isEqualTo(200);
        assertThat(texts(tasks.json().get("items"), "case")).contains(kase);
        assertThat(tasks.body()).doesNotContain("Нұрпейісова", OWNERLESS);

        assertThat(words(read(officer, kase).get("why"))).containsExactly("owner-unknown");
        var log = client.get("/api/v1/me/access-log").json().get("items");
        assertThat(texts(log, "caseNumber"))
                .contains(read(client, kase).get("number").stringValue());
        assertThat(texts(log, "purpose")).contains("case-decision");

        var path = "/api/v1/cases/" + kase + "/decision";
        assertThat(officer.post(path, "{\"outcome\":\"grant\"}").code()).isEqualTo("invalid-field");
        assertThat(texts(officer.post(path, "{}").json().get("errors"), "field"))
                .containsExactly("/outcome", "/reason");
        assertThat(stranger.post(path, "{\"outcome\":\"grant\",\"reason\":\"x\"}")
                        .code())
                .isEqualTo("officers-only");
        var decided = officer.post(path, "{\"outcome\":\"refuse\",\"reason\":\"no owner of record\"}");
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        assertThat(officer.post(path, "{\"outcome\":\"grant\",\"reason\":\"after all\"}")
                        .code())
                .isEqualTo("case-closed");
        var decision = read(client, kase).get("decision");
        assertThat(decision.get("by").stringValue()).isEqualTo("officer");
        assertThat(decision.get("reason").stringValue()).isEqualTo("no owner of record");
    }

    @Test
    void anotherOnesCaseLooksLikeNone() {
        var kase = applied(server.person(tenant().iin()), OWNED);
        for (var suffix : List.of("", "/consents", "/withdrawal")) {
            var body = suffix.equals("/consents") ? "{\"decision\":\"give\"}" : "{}";
            var known = send("/api/v1/cases/" + kase + suffix, suffix, body);
            assertThat(known.status()).as(known.body()).isEqualTo(404);
            assertThat(known.code()).isEqualTo("case-unknown");
            assertThat(send("/api/v1/cases/" + UNKNOWN + suffix, suffix, body).body())
                    .isEqualTo(known.body());
            assertThat(send("/api/v1/cases/no-id" + suffix, suffix, body).body())
                    .isEqualTo(known.body());
        }
        assertThat(officer.get("/api/v1/cases/" + kase).code()).isEqualTo("case-unknown");
    }

    private Answer send(String path, String suffix, String body) {
        return suffix.isEmpty() ? stranger.get(path) : stranger.post(path, body);
    }

    @Test
    void anApplicantWithdrawsUntilTheDecision() {
        var client = server.person(tenant().iin());
        var kase = applied(client, OWNED);
        assertThat(server.person(owner.iin())
                        .post("/api/v1/cases/" + kase + "/withdrawal", "{}")
                        .code())
                .isEqualTo("applicant-only");
        assertThat(client.post("/api/v1/cases/" + kase + "/consents", "{\"decision\":\"give\"}")
                        .code())
                .isEqualTo("consent-not-asked");
        assertThat(client.post("/api/v1/cases/" + kase + "/withdrawal", "{}").status())
                .isEqualTo(200);
        assertThat(read(client, kase).get("status").stringValue()).isEqualTo("withdrawn");
        assertThat(client.post("/api/v1/cases/" + kase + "/withdrawal", "{}").code())
                .isEqualTo("case-closed");
    }

    @Test
    void aRepeatUnderTheSameKeyGetsTheSameBytesAndMakesNoSecondCase() {
        var client = server.person(tenant().iin());
        var first = client.post("/api/v1/cases", form(OWNED), "Idempotency-Key", "same");
        var again = client.post("/api/v1/cases", form(OWNED), "Idempotency-Key", "same");
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again).extracting(Answer::status, Answer::body).containsExactly(201, first.body());
        assertThat(apply(client, form(OWNED)).code()).isEqualTo("application-open");
        assertThat(client.get("/api/v1/me/cases").json().get("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"service":"no-such","form":{}}                                                        | 404 | service-unknown
        {"service":"No Such","form":{}}                                                        | 404 | service-unknown
        {"form":{}}                                                                            | 422 | invalid-field
        {"service":"residence-temporary"}                                                      | 422 | invalid-field
        {"service":"residence-temporary","form":[]}                                            | 422 | invalid-field
        {"service":"residence-temporary","form":{"premises":"1","from":"x","months":13}}       | 422 | invalid-field
        {"service":"residence-temporary","form":{"premises":"0710000000000101","from":"2020-01-01","months":6}} | 422 | from-out-of-range
        {"service":"residence-temporary","form":{},"more":1}                                   | 400 | unknown-field
        {"service":                                                                            | 400 | broken-json
        """)
    void badInputIsRefusedClearly(String body, int status, String code) {
        var client = server.person(tenant().iin());
        var answer = apply(client, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(client.get("/api/v1/me/cases").json().get("items")).isEmpty();
    }

    @Test
    void answersThatCannotBeMeantAreRefused() {
        var kase = applied(server.person(tenant().iin()), OWNED);
        var path = "/api/v1/cases/" + kase + "/consents";
        var client = server.person(owner.iin());
        assertThat(client.post(path, "{\"decision\":\"perhaps\"}").code()).isEqualTo("invalid-field");
        assertThat(client.post(path, "{}").code()).isEqualTo("invalid-field");
        assertThat(client.post(path, "{\"decision\":\"refuse\",\"reason\":\"" + "x".repeat(1001) + "\"}")
                        .code())
                .isEqualTo("invalid-field");
        assertThat(stranger.get("/api/v1/tasks").code()).isEqualTo("officers-only");
        assertThat(officer.get("/api/v1/tasks?cursor=bm9uZQ").code()).isEqualTo("cursor-invalid");
    }

    @Test
    void aListOfCasesLooksUpOnlyItsApplicants() {
        var applicant = new PersonId(tenant().id());
        var asked = Stream.generate(() -> new PersonId(UUID.randomUUID()))
                .map(person -> Consent.asked(person, Instant.EPOCH, Consents.Silence.LAPSE, Consents.Refusal.REFUSE))
                .limit(People.MAX_FOUND)
                .toList();
        var kase = new Case(
                UNKNOWN,
                ReferenceNumber.of(UNKNOWN),
                applicant,
                null,
                "residence-temporary",
                1,
                new FormData("{}"),
                null,
                Instant.EPOCH,
                null,
                asked,
                null,
                null,
                null,
                null,
                new CaseStage.WaitingConsent(Instant.EPOCH));

        assertThat(server.bean(CaseViews.class).applicants(List.of(kase))).containsOnlyKeys(applicant);
    }

    private static List<String> texts(JsonNode items, String field) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(item.get(field).asString()));
        return texts;
    }

    private static List<String> words(JsonNode items) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    /// The file of a declaration was removed: people still see their cases, by the id of the service.
    @Test
    void aCaseWhoseDeclarationIsGoneIsStillShown(SharedServer shared) {
        var tenant = tenant();
        String kase = applied(server.person(tenant.iin()), OWNED);
        int version = JdbcClient.create(shared.database().owner())
                .sql("select service_version from cases.case where id = ?::uuid")
                .param(kase)
                .query(Integer.class)
                .single();
        useVersion(shared, kase, 99);

        Browser browser = new Browser(server).in("en").signIn(tenant.iin());
        for (String page : List.of("/cabinet", "/cases/" + kase)) {
            Answer shown = browser.get(page);
            assertThat(shown.status()).as(page).isEqualTo(200);
            assertThat(shown.body())
                    .contains("residence-temporary")
                    .doesNotContain("action=\"/cases/" + kase + "/withdrawal\"");
        }
        assertThat(new Browser(server)
                        .signIn(owner.iin())
                        .get("/cases/" + kase + "/consent")
                        .status())
                .isEqualTo(200);
        useVersion(shared, kase, version);
    }

    private static void useVersion(SharedServer shared, String kase, int version) {
        JdbcClient.create(shared.database().owner())
                .sql("begin; alter table cases.case disable trigger user; update cases.case set service_version = "
                        + version + " where id = '" + kase + "'; alter table cases.case enable trigger user; commit")
                .update();
    }
}
