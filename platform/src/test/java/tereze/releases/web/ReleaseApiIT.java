package tereze.releases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.releases.web.RushServices.json;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.MovingClock;
import tereze.testing.Officers;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// The API of releases, by an operator, an owner, a person with both roles, and a stranger. Each test has a service of
/// its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseApiIT {
    /// A Monday, 10:00 in Almaty.
    private static final Instant START = Instant.parse("2026-11-02T05:00:00Z");

    private static final Map<String, Object> PAUSE = Map.of(
            "reason", Map.of("kk", "Жөндеу", "ru", "Ремонт", "en", "Repair"),
            "expected", "2027-01-01T00:00:00Z",
            "elsewhere", Map.of("kk", "ХҚКО", "ru", "В ЦОНе", "en", "At a service centre, 1414"));

    private TestDatabase database;
    private TestServer server;
    private TestPerson operatorPerson;
    private TestPerson ownerPerson;
    private TestPerson bothPerson;
    private TestPerson otherOwnerPerson;
    private TestPerson strangerPerson;
    private Client operator;
    private Client owner;
    private Client both;
    private Client otherOwner;
    private Client stranger;
    private Client visitor;

    private final MovingClock clock = new MovingClock(START);

    @BeforeAll
    void start(@TempDir Path folder) {
        database = TestDatabase.create();
        TestRegisters registers = new TestRegisters(database);
        server = TestServer.start(
                database,
                RushServices.in(
                        folder, "rush-a", "rush-b", "rush-c", "rush-d", "rush-e", "rush-f", "rush-g", "rush-h",
                        "rush-i"),
                clock);
        operatorPerson = signer(registers, "platform-operator", "digital");
        ownerPerson = signer(registers, "interior-owner", "interior");
        otherOwnerPerson = signer(registers, "education-owner", "education");
        bothPerson = registers.person("Екеуі", "Бірге");
        appoint(bothPerson, "platform-operator", "digital");
        appoint(bothPerson, "interior-owner", "interior");
        TestPerson officer = registers.person("Ахметов", "Нұрлан");
        appoint(officer, "migration-officer", "interior");
        strangerPerson = registers.person("Бөтен", "Адам");
        visitor = server.stranger();
    }

    /// Tests move the clock, and a token ends.
    @BeforeEach
    void signIn() {
        operator = server.person(operatorPerson.iin());
        owner = server.person(ownerPerson.iin());
        both = server.person(bothPerson.iin());
        otherOwner = server.person(otherOwnerPerson.iin());
        stranger = server.person(strangerPerson.iin());
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    private TestPerson signer(TestRegisters registers, String role, String agency) {
        TestPerson person = registers.person("Қол", role);
        appoint(person, role, agency);
        return person;
    }

    private void appoint(TestPerson person, String role, String agency) {
        Officers.appoint(server, person, role, agency, "000000000", Instant.EPOCH);
    }

    @Test
    void opensAnnouncedAndSignedByTwo() {
        String service = "rush-a";
        JsonNode draft = release(service);
        assertThat(draft.get("state").stringValue()).isEqualTo("draft");
        assertThat(draft.at("/waitingFor/0/step").stringValue()).isEqualTo("rehearsal");
        assertThat(draft.at("/waitingFor/0/agency").stringValue()).isEqualTo("digital");
        assertThat(draft.at("/waitingFor/0/post/ru").stringValue()).isEqualTo("Оператор платформы");

        taken(rehearse(service), "rehearsed");
        taken(post(owner, service, "signatures", "{}"), "rehearsed");
        JsonNode rehearsed = release(service);
        assertThat(steps(rehearsed)).containsExactly("operator-signature");
        assertThat(rehearsed.at("/signatures/0/role").stringValue()).isEqualTo("owner");
        assertThat(rehearsed.get("signatures").get(0).size()).isEqualTo(2);
        assertThat(rehearsed.at("/rehearsal/families").intValue()).isEqualTo(2_000);
        taken(post(operator, service, "signatures", "{}"), "signed");
        assertThat(steps(release(service))).containsExactly("schedule");

        Instant opens = clock.instant().plus(Duration.ofHours(1));
        taken(schedule(service, opens), "scheduled");
        JsonNode scheduled = release(service);
        assertThat(OffsetDateTime.parse(scheduled.get("opens").stringValue()))
                .isEqualTo(opens.atOffset(ZoneOffset.UTC));
        assertThat(scheduled
                        .get("checks")
                        .valueStream()
                        .map(check -> check.get("id").stringValue()))
                .contains("disk", "law", "officers", "outgoing", "providers", "texts");
        assertThat(scheduled.get("checks").valueStream())
                .allMatch(check -> check.get("ok").booleanValue());
        assertThat(visitor.get("/api/v1/peaks").json().at("/openings").valueStream())
                .anyMatch(opening -> opening.get("service").stringValue().equals(service));

        clock.pass(Duration.ofHours(1));
        assertThat(release(service).get("state").stringValue()).isEqualTo("open");
        taken(post(owner, service, "pause", json(PAUSE)), "paused");
        JsonNode paused = release(service);
        assertThat(paused.at("/pause/reason/en").stringValue()).isEqualTo("Repair");
        assertThat(paused.at("/pause/agency").stringValue()).isEqualTo("interior");
        assertThat(steps(paused)).containsExactly("resumption");
        assertThat(post(owner, service, "pause", json(PAUSE)).code()).isEqualTo("not-open");
        taken(post(operator, service, "resumption", "{}"), "open");
        assertThat(post(operator, service, "resumption", "{}").code()).isEqualTo("not-paused");
        clock.pass(Duration.ofDays(1));
    }

    @Test
    void onePersonDoesNotSignInTwoRoles() {
        rehearse("rush-b");
        taken(post(both, "rush-b", "signatures", "{}"), "rehearsed");
        refused(409, "same-person", "rush-b", () -> post(both, "rush-b", "signatures", "{}"));
        taken(post(operator, "rush-b", "signatures", "{}"), "signed");
        assertThat(post(operator, "rush-b", "signatures", "{}").code()).isEqualTo("signed-already");
    }

    @Test
    void othersTakeNoStep() {
        rehearse("rush-c");
        for (Client client : List.of(stranger, otherOwner)) {
            for (String step : List.of("signatures", "resumption")) {
                assertThat(post(client, "rush-c", step, "{}").code()).as(step).isEqualTo("release-not-yours");
            }
            assertThat(post(client, "rush-c", "pause", json(PAUSE)).status()).isEqualTo(403);
            assertThat(post(client, "rush-c", "retirement", "{\"successor\":\"rush-a\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(send(owner, "rush-c", report("rush-c")).code()).isEqualTo("release-not-yours");
        assertThat(visitor.post("/api/v1/releases/rush-c/signatures", "{}", "Idempotency-Key", "k")
                        .status())
                .isEqualTo(401);
        assertThat(visitor.get("/api/v1/releases/no-such-service").code()).isEqualTo("release-unknown");
    }

    @Test
    void aFailedRehearsalKeepsItShutAndSaysWhy() {
        Answer failed = send(operator, "rush-d", report("rush-d", report -> {
            report.put("passed", false);
            report.put("reason", "p99 1200 ms");
            report.put("p99", 1_200.0);
        }));
        assertThat(failed.status()).isEqualTo(409);
        assertThat(failed.code()).isEqualTo("rehearsal-failed");
        assertThat(failed.json().get("detail").stringValue()).contains("p99 1200 ms");
        JsonNode draft = release("rush-d");
        assertThat(draft.get("state").stringValue()).isEqualTo("draft");
        assertThat(draft.at("/rehearsal/reason").stringValue()).isEqualTo("p99 1200 ms");
        assertThat(post(owner, "rush-d", "signatures", "{}").code()).isEqualTo("not-rehearsed");
        assertThat(schedule("rush-d", clock.instant().plus(Duration.ofHours(1))).code())
                .isEqualTo("not-signed");
    }

    @Test
    void refusesAReportThatDoesNotCount() {
        assertThat(send(operator, "rush-e", report("rush-e", report -> report.put("receiptsLost", 3)))
                        .code())
                .isEqualTo("rehearsal-failed");
        refused(
                409,
                "other-build",
                "rush-e",
                () -> send(operator, "rush-e", report("rush-e", report -> report.put("build", "0".repeat(64)))));
        assertThat(send(operator, "rush-e", report("rush-e", report -> {
                            report.put("families", 1_499);
                            report.put("tickets", 1_499);
                        }))
                        .code())
                .isEqualTo("below-peak");
        assertThat(send(operator, "rush-e", report("rush-e", report -> report.put("at", "2026-10-01T00:00:00Z")))
                        .code())
                .isEqualTo("rehearsal-stale");
        Map<String, Object> good = report("rush-e");
        refused(422, "invalid-field", "rush-e", () -> send(operator, "rush-e", report("rush-a")));
        taken(send(operator, "rush-e", good), "rehearsed");
        refused(409, "rehearsal-stale", "rush-e", () -> send(operator, "rush-e", good));
    }

    @Test
    void namesAllFaultsOfAReportAtOnce() {
        Answer empty = send(operator, "rush-e", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().get("errors").size()).isEqualTo(24);
        Answer wrong = send(operator, "rush-e", report("rush-e", report -> {
            report.put("service", "rush-a");
            report.put("tickets", -1);
            report.put("reason", "but it passed");
        }));
        assertThat(wrong.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").stringValue()))
                .containsExactly("/service", "/tickets", "/reason");
        assertThat(send(operator, "rush-e", Map.of("more", 1)).status()).isEqualTo(400);
    }

    @Test
    void refusesBadPlans() {
        sign("rush-f");
        Instant opens = clock.instant().plus(Duration.ofDays(2));
        refused(
                409,
                "too-soon",
                "rush-f",
                () -> schedule("rush-f", clock.instant().minusSeconds(10)));
        assertThat(schedule("rush-f", clock.instant().plusSeconds(2)).json().get("earliest"))
                .isNotNull();
        assertThat(plan("rush-f", "soon", null, "never").json().get("errors").size())
                .isEqualTo(2);
        assertThat(plan("rush-f", opens.toString(), opens.plusSeconds(1).toString(), opens.toString())
                        .json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").stringValue()))
                .containsExactly("/prequeue", "/closes");
        assertThat(plan(
                                "rush-f",
                                opens.plusMillis(1).toString(),
                                null,
                                opens.plusSeconds(9).toString())
                        .status())
                .isEqualTo(422);
        // Beyond the working calendar.
        Answer beyond =
                refused(409, "check-failed", "rush-f", () -> schedule("rush-f", Instant.parse("2028-06-01T05:00:00Z")));
        assertThat(beyond.json().get("checks").stringValue()).isEqualTo("law");
        assertThat(plan("rush-f", opens.toString(), null, opens.plusSeconds(600).toString(), stranger)
                        .code())
                .isEqualTo("release-not-yours");
        assertThat(release("rush-f").get("state").stringValue()).isEqualTo("signed");
    }

    @Test
    void refusesADayOfAnotherRush() {
        sign("rush-g");
        sign("rush-h");
        Instant first = Instant.parse("2027-04-01T04:00:00Z");
        Answer peak = schedule("rush-g", first);
        assertThat(peak.code()).isEqualTo("peaks-collide");
        assertThat(peak.json().at("/name/en").stringValue()).isEqualTo("Admission to the first grade begins");
        Instant free = Instant.parse("2027-02-10T04:00:00Z");
        taken(schedule("rush-g", free), "scheduled");
        Answer other = schedule("rush-h", free.plusSeconds(3_600));
        assertThat(other.code()).isEqualTo("peaks-collide");
        assertThat(other.json().get("with").stringValue()).isEqualTo("rush-g");
        taken(schedule("rush-h", free.plus(Duration.ofDays(1))), "scheduled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reason", "elsewhere", "expected"})
    void refusesAPauseWithout(String member) {
        Map<String, Object> pause = new HashMap<>(PAUSE);
        pause.remove(member);
        Answer refused = refused(
                422,
                "invalid-field",
                "residence-temporary",
                () -> post(owner, "residence-temporary", "pause", json(pause)));
        assertThat(refused.json().at("/errors/0/field").stringValue()).startsWith("/" + member);
    }

    @Test
    void refusesAPauseThatIsOverOrSaidInTwoLanguages() {
        Map<String, Object> pause = new HashMap<>(PAUSE);
        pause.put("expected", clock.instant().toString());
        pause.put("elsewhere", Map.of("kk", "ХҚКО", "ru", "В ЦОНе"));
        assertThat(post(owner, "residence-temporary", "pause", json(pause))
                        .json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").stringValue()))
                .containsExactly("/expected", "/elsewhere/en");
    }

    @Test
    void retiresOnlyForAnOpenSuccessorAndByTwo() {
        String service = "weapon-permit-renewal";
        assertThat(retire(owner, service, "rush-i").code()).isEqualTo("successor-unknown");
        assertThat(retire(owner, service, service).code()).isEqualTo("successor-unknown");
        assertThat(retire(operator, service, "residence-temporary").code()).isEqualTo("owner-first");
        taken(retire(owner, service, "residence-temporary"), "open");
        assertThat(steps(release(service))).containsExactly("retirement");
        taken(retire(operator, service, "residence-temporary"), "retired");
        assertThat(release(service).get("successor").stringValue()).isEqualTo("residence-temporary");
    }

    @Test
    void aRefusalThatEndsIsNotStoredUnderItsKey() {
        String key = UUID.randomUUID().toString();
        assertThat(post(owner, "rush-i", "signatures", "{}", key).code()).isEqualTo("not-rehearsed");
        taken(rehearse("rush-i"), "rehearsed");
        Answer signed = post(owner, "rush-i", "signatures", "{}", key);
        taken(signed, "rehearsed");
        assertThat(post(owner, "rush-i", "signatures", "{}", key).body()).isEqualTo(signed.body());
    }

    /// A refusal that leaves nothing behind.
    private Answer refused(int status, String code, String service, Supplier<Answer> request) {
        long acts = acts(service);
        Answer answer = request.get();
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(acts(service)).as("nothing was written").isEqualTo(acts);
        return answer;
    }

    private long acts(String service) {
        return JdbcClient.create(database.owner())
                .sql("select count(*) from acts.act a join releases.release r on r.id = a.thing where r.service = ?")
                .param(service)
                .query(Long.class)
                .single();
    }

    private void sign(String service) {
        taken(rehearse(service), "rehearsed");
        taken(post(owner, service, "signatures", "{}"), "rehearsed");
        taken(post(operator, service, "signatures", "{}"), "signed");
    }

    private JsonNode release(String service) {
        Answer answer = visitor.get("/api/v1/releases/" + service);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> steps(JsonNode release) {
        List<String> steps = new ArrayList<>();
        release.get("waitingFor").forEach(step -> steps.add(step.get("step").stringValue()));
        return steps;
    }

    private static void taken(Answer answer, String state) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("state").stringValue()).isEqualTo(state);
        assertThat(answer.json().get("receipt")).isNotNull();
    }

    private Answer rehearse(String service) {
        return send(operator, service, report(service));
    }

    private Map<String, Object> report(String service) {
        return report(service, _ -> {});
    }

    private Map<String, Object> report(String service, Consumer<Map<String, Object>> change) {
        clock.pass(Duration.ofSeconds(1));
        Map<String, Object> report = RushServices.report(server, service, clock.instant());
        change.accept(report);
        return report;
    }

    private static Answer send(Client client, String service, Map<String, Object> report) {
        return post(client, service, "rehearsals", json(report));
    }

    private static Answer retire(Client client, String service, String successor) {
        return post(client, service, "retirement", json(Map.of("successor", successor)));
    }

    private Answer schedule(String service, Instant opens) {
        return plan(service, opens.toString(), null, opens.plusSeconds(3_600).toString());
    }

    private Answer plan(String service, String opens, @Nullable String prequeue, String closes) {
        return plan(service, opens, prequeue, closes, operator);
    }

    private static Answer plan(String service, String opens, @Nullable String prequeue, String closes, Client client) {
        Map<String, @Nullable String> plan = new HashMap<>();
        plan.put("opens", opens);
        plan.put("prequeue", prequeue);
        plan.put("closes", closes);
        return post(client, service, "schedule", json(plan));
    }

    private static Answer post(Client client, String service, String step, String body) {
        return post(client, service, step, body, Objects.toString(UUID.randomUUID()));
    }

    private static Answer post(Client client, String service, String step, String body, String key) {
        return client.post("/api/v1/releases/" + service + "/" + step, body, "Idempotency-Key", key);
    }
}
