package tereze.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.api.DateWords;
import tereze.testing.Browser;
import tereze.testing.MovingClock;
import tereze.testing.RushService;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestReleases;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// Applications for services that are not open, on two nodes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShutServiceIT {
    private static final String PREMISES = "0710000000000901";
    private static final String TEMPORARY = "residence-temporary";

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-16T05:00:00Z"));
    private TestDatabase database;
    private TestRegisters registers;
    private TestServer one;
    private TestServer two;
    private TestPerson tenant;

    @BeforeAll
    void start() {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        registers.owned(registers.premises(PREMISES), registers.person("Сәбитов", "Ерлан"));
        tenant = registers.person("Оспанова", "Айгүл");
        clock.drive(database);
        one = TestServer.start(database, RushService.settings(), clock);
        two = TestServer.start(database, RushService.settings(), clock);
    }

    @AfterAll
    void stop() {
        two.close();
        one.close();
        database.close();
    }

    private Answer apply(TestServer node, TestPerson person, String service, String key) {
        return node.person(person.iin())
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"%s\",\"form\":{\"premises\":\"%s\",\"from\":\"%s\",\"months\":6}}"
                                .formatted(
                                        service,
                                        PREMISES,
                                        DateWords.at(clock.instant()).toLocalDate()),
                        "Idempotency-Key",
                        key,
                        "Accept-Language",
                        "en");
    }

    private static JsonNode read(TestServer node, String service) {
        Answer answer = node.stranger().get("/api/v1/services/" + service);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static String page(TestServer node, String path) {
        return new Browser(node).in("en").get(path).body();
    }

    /// A page knows the state of a second ago at most.
    private static void soon(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(assertion);
    }

    @Test
    void aPausedServiceIsShutOnBothNodesBeforeThePauseIsAnswered() {
        Instant expected = clock.instant().plus(Duration.ofHours(2));
        page(two, "/services/" + TEMPORARY);

        TestReleases.pause(one, TEMPORARY, expected);

        for (TestServer node : List.of(two, one)) {
            Answer refused = apply(node, tenant, TEMPORARY, "in-a-pause");
            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("service-paused");
            assertThat(refused.headers()).containsEntry("retry-after", "7201");
            JsonNode problem = refused.json();
            assertThat(problem.get("since").stringValue()).isEqualTo("2026-11-16T10:00:00+05:00");
            assertThat(problem.get("expected").stringValue()).isEqualTo("2026-11-16T12:00:00+05:00");
            assertThat(problem.get("reason").get("kk").stringValue()).isEqualTo("Тізілім жөнделуде.");
            assertThat(problem.get("elsewhere").get("ru").stringValue()).isEqualTo("Обратитесь в ЦОН.");
            assertThat(problem.get("detail").stringValue())
                    .contains("The register is repaired.", "12:00", "Go to a service centre.");
            assertThat(read(node, TEMPORARY).get("state").stringValue()).isEqualTo("paused");
            soon(() -> assertThat(page(node, "/services/" + TEMPORARY))
                    .contains("Applications are paused", "The register is repaired.", "Go to a service centre."));
        }

        TestReleases.resume(one, TEMPORARY);
        assertThat(apply(two, tenant, TEMPORARY, "in-a-pause").status())
                .as("with the same key")
                .isEqualTo(201);
    }

    /// A pause that is committed first makes an application decide again.
    @Test
    void noApplicationIsTakenAfterThePause() throws Exception {
        List<TestPerson> people = IntStream.range(0, 24)
                .mapToObj(_ -> registers.person("Ахметова", "Әсем"))
                .toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<Answer>> answers = people.stream()
                    .map(person -> threads.submit(
                            (Callable<Answer>) () -> apply(two, person, TEMPORARY, "beside-a-pause-" + person.iin())))
                    .toList();
            TestReleases.pause(one, TEMPORARY, clock.instant().plus(Duration.ofHours(2)));
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isIn(201, 503);
            }
        }
        assertThat(JdbcClient.create(database.owner())
                        .sql("select count(*) from cases.case c join acts.act a on a.thing = c.id where a.seq >"
                                + " (select max(p.seq) from acts.act p join releases.release r on r.id = p.thing"
                                + " where r.service = ?)")
                        .param(TEMPORARY)
                        .query(Long.class)
                        .single())
                .isZero();
        TestReleases.resume(one, TEMPORARY);
    }

    @Test
    void aScheduledServiceTakesApplicationsFromItsMomentOn() {
        assertThat(read(one, RushService.SERVICE).get("state").stringValue()).isEqualTo("draft");
        Answer draft = apply(one, tenant, RushService.SERVICE, "too-early");
        assertThat(draft.status()).as(draft.body()).isEqualTo(409);
        assertThat(draft.code()).isEqualTo("service-not-open");
        assertThat(draft.json().get("opens").isNull()).isTrue();
        assertThat(page(one, "/services/" + RushService.SERVICE))
                .contains("Not open yet", "technically ready", "/services/residence-rush/readiness")
                .doesNotContain("/services/residence-rush/apply");

        Instant opens = clock.instant().plus(Duration.ofHours(3));
        TestReleases.schedule(one, RushService.SERVICE, opens);
        for (TestServer node : List.of(one, two)) {
            Answer refused = apply(node, tenant, RushService.SERVICE, "too-early");
            assertThat(refused.code()).isEqualTo("service-not-open");
            assertThat(Instant.parse(refused.json().get("opens").stringValue())).isEqualTo(opens);
            JsonNode service = read(node, RushService.SERVICE);
            assertThat(service.get("state").stringValue()).isEqualTo("scheduled");
            soon(() ->
                    assertThat(page(node, "/services/" + RushService.SERVICE)).contains("It opens on 16 November"));
        }

        clock.pass(Duration.ofHours(3));

        assertThat(apply(two, tenant, RushService.SERVICE, "too-early").status())
                .as("with the same key")
                .isEqualTo(201);
        assertThat(apply(one, registers.person("Ахметова", "Әсем"), RushService.SERVICE, "in-time")
                        .status())
                .isEqualTo(201);
        assertThat(read(one, RushService.SERVICE).get("state").stringValue()).isEqualTo("open");
    }

    @Test
    void aRetiredServiceLeadsToItsSuccessor() {
        TestReleases.retire(one, "vehicle-address-change", "vehicle-reregistration");

        JsonNode service = read(two, "vehicle-address-change");
        assertThat(service.get("state").stringValue()).isEqualTo("retired");
        assertThat(service.get("successor").stringValue()).isEqualTo("vehicle-reregistration");
        Answer refused = apply(two, tenant, "vehicle-address-change", "too-late");
        assertThat(refused.code()).isEqualTo("service-not-open");
        assertThat(refused.json().get("successor").stringValue()).isEqualTo("vehicle-reregistration");
        Answer old = new Browser(two).in("en").get("/services/vehicle-address-change");
        assertThat(old.status()).isIn(302, 303);
        String successor = old.headers().get("location");
        assertThat(successor).endsWith("/services/vehicle-reregistration?instead-of=vehicle-address-change");
        assertThat(page(two, "/services/vehicle-reregistration?instead-of=vehicle-address-change"))
                .contains("In place of a former service");
        assertThat(page(two, "/services/vehicle-reregistration?instead-of=passport"))
                .doesNotContain("In place of a former service");
    }
}
