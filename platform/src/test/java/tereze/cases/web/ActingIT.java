package tereze.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tereze.acts.ActStream;
import tereze.acts.Replays;
import tereze.people.Iin;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.MovingClock;
import tereze.testing.Officers;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestRegisters.Traits;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// A representative applies for another person, by a power of attorney or as a parent. Over HTTP, on the real
/// server.
class ActingIT {
    private static final String UNKNOWN =
            Iin.closing("99123170001").orElseThrow().value();
    private static final LocalDate SINCE = LocalDate.of(2025, 6, 1);
    private static final LocalDate SMALL = LocalDate.of(2019, 5, 12);
    private static final String LAST_DAY = "2027-12-31";
    private static final String FIRST_PASSPORT = "{\"reason\":\"first\"}";

    private static final MovingClock CLOCK = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));
    private static TestDatabase database;
    private static TestRegisters registers;
    private static TestServer server;
    private static int homes;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        server = TestServer.start(database, Map.of(), CLOCK);
    }

    @AfterAll
    static void stop() {
        Replays.everyRow(database);
        server.close();
        database.close();
    }

    private static TestPerson principal() {
        return registers.person("Нұрпейісова", "Әсем");
    }

    private static TestPerson representative() {
        return registers.person("Сәбитов", "Ерлан");
    }

    @Test
    void aRepresentativeAppliesAndThePrincipalIsToldAndSeesWho() {
        TestPerson principal = principal();
        TestPerson representative = representative();
        given(principal, representative, "passport");
        String kase = applied(representative, principal, "passport", FIRST_PASSPORT);

        assertThat(items(principal, "/api/v1/me/cases"))
                .extracting(ActingIT::kase)
                .contains(kase);
        assertThat(items(representative, "/api/v1/me/cases")).isEmpty();
        JsonNode sent = items(representative, "/api/v1/me/cases-for-others").getFirst();
        assertThat(kase(sent)).isEqualTo(kase);
        assertThat(sent.get("applicant").stringValue()).isEqualTo("Нұрпейісова Әсем");
        for (TestPerson one : List.of(principal, representative)) {
            JsonNode seen = as(one).get("/api/v1/cases/" + kase).json();
            assertThat(seen.get("applicant").stringValue()).isEqualTo("Нұрпейісова Әсем");
            assertThat(seen.get("submitter").get("person").stringValue()).isEqualTo("Сәбитов Ерлан");
            assertThat(seen.get("submitter").get("ground").stringValue()).isEqualTo("mandate");
            assertThat(seen.get("receipts")).isNotEmpty();
            assertThat(as(one).get("/api/v1/receipts/"
                                    + seen.get("receipts").get(0).stringValue())
                            .status())
                    .isEqualTo(200);
        }
        await(principal, "case-opened-for-you", kase);
    }

    @Test
    void theRulesSeeThePrincipalAsTheApplicant() {
        TestPerson principal = principal();
        TestPerson representative = representative();
        given(principal, representative, "residence-end");
        UUID theirs = registered(principal);
        UUID own = registered(representative);
        assertThat(apply(representative, principal.iin(), "residence-end", registration(own))
                        .code())
                .isEqualTo("registration-unknown");
        String kase = applied(representative, principal, "residence-end", registration(theirs));
        assertThat(as(principal)
                        .get("/api/v1/cases/" + kase)
                        .json()
                        .get("status")
                        .stringValue())
                .isEqualTo("granted");
        assertThat(apply(representative, representative.iin(), "residence-end", registration(own))
                        .status())
                .as("for oneself by one's own number")
                .isEqualTo(201);
    }

    /// The response is byte for byte the same, whatever is missing, and also for a number that belongs to nobody.
    @Test
    void whoMayNotActCannotTellWhy() {
        TestPerson representative = representative();
        TestPerson revoked = principal();
        revoke(revoked, given(revoked, representative, "passport"));
        TestPerson declined = principal();
        decline(representative, given(declined, representative, "passport"));
        TestPerson otherService = principal();
        given(otherService, representative, "residence-end");
        TestPerson otherHolder = principal();
        given(otherHolder, representative(), "passport");
        TestPerson adultChild = registers.person(new Traits(LocalDate.of(2012, 3, 2), null, false, false));
        registers.related(representative, adultChild, "parent");
        TestPerson hidden = registers.person(new Traits(SMALL, null, false, true));
        registers.related(representative, hidden, "parent");
        TestPerson underProtection = principal();
        given(underProtection, representative, "passport");
        registers.seal(underProtection);
        TestPerson dead =
                registers.person(new Traits(LocalDate.of(1950, 1, 1), LocalDate.of(2026, 1, 1), false, false));

        List<TestPerson> people =
                List.of(revoked, declined, otherService, otherHolder, adultChild, hidden, underProtection, dead);
        List<String> numbers = Stream.concat(people.stream().map(TestPerson::iin), Stream.of(UNKNOWN))
                .toList();
        long before = server.bean(ActStream.class).last();
        for (String form : List.of(FIRST_PASSPORT, "{\"reason\":\"no such reason\"}", "{}")) {
            List<Answer> refused = numbers.stream()
                    .map(number -> apply(representative, number, "passport", form))
                    .toList();
            assertThat(refused.stream()
                            .map(answer -> answer.status() + answer.body())
                            .distinct())
                    .singleElement()
                    .asString()
                    .startsWith("403")
                    .contains("\"not-acting\"");
        }
        assertThat(numbers.stream()
                        .map(number -> apply(representative, number, "no-such-service", FIRST_PASSPORT)
                                .body())
                        .distinct())
                .hasSize(1);
        assertThat(server.bean(ActStream.class).last()).isEqualTo(before);
        assertThat(apply(representative, "12", "passport", FIRST_PASSPORT).code())
                .isEqualTo("invalid-field");
    }

    @Test
    void aMandateIsOverAfterItsLastDay() {
        TestPerson principal = principal();
        TestPerson representative = representative();
        String today =
                LocalDate.ofInstant(CLOCK.instant(), ZoneId.of("Asia/Almaty")).toString();
        Answer given = as(principal)
                .post(
                        "/api/v1/me/mandates",
                        "{\"iin\":\"%s\",\"services\":[\"passport\"],\"until\":\"%s\"}"
                                .formatted(representative.iin(), today));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        String kase = applied(representative, principal, "passport", FIRST_PASSPORT);
        CLOCK.pass(Duration.ofDays(1));
        assertThat(apply(representative, principal.iin(), "passport", FIRST_PASSPORT)
                        .code())
                .isEqualTo("not-acting");
        assertThat(as(representative).get("/api/v1/cases/" + kase).code()).isEqualTo("case-unknown");
    }

    @Test
    void aRepresentativeTakesBackWhatTheySentWhileTheMandateStands() {
        TestPerson principal = principal();
        TestPerson representative = representative();
        String mandate = given(principal, representative, "passport");
        String first = applied(representative, principal, "passport", FIRST_PASSPORT);
        assertThat(withdraw(representative, first).status()).isEqualTo(200);
        await(principal, "case-withdrawn-for-you", first);

        String second = applied(representative, principal, "passport", FIRST_PASSPORT);
        revoke(principal, mandate);
        assertThat(as(representative).get("/api/v1/cases/" + second).code()).isEqualTo("case-unknown");
        assertThat(withdraw(representative, second).code()).isEqualTo("case-unknown");
        assertThat(items(representative, "/api/v1/me/cases-for-others")).isEmpty();
        assertThat(withdraw(principal, second).status()).isEqualTo(200);
    }

    @Test
    void aParentAppliesForASmallChildWhereTheServiceIsForChildren() {
        TestPerson parent = representative();
        TestPerson child = registers.person(new Traits(SMALL, null, false, false));
        registers.related(parent, child, "parent");
        registers.document(child, "birth-certificate", LocalDate.of(2035, 1, 1));
        String kase = applied(parent, child, "passport", FIRST_PASSPORT);
        JsonNode seen = as(parent).get("/api/v1/cases/" + kase).json();
        assertThat(seen.get("status").stringValue()).isEqualTo("with-officer");
        assertThat(seen.get("submitter").get("ground").stringValue()).isEqualTo("child");

        assertThat(apply(parent, child.iin(), "residence-end", registration(registered(child)))
                        .code())
                .as("a child is not left without a home by one parent")
                .isEqualTo("not-acting");
        TestPerson other = registers.person(new Traits(SMALL, null, false, false));
        Answer alone = apply(other, other.iin(), "passport", FIRST_PASSPORT);
        assertThat(as(other)
                        .get("/api/v1/cases/" + alone.json().get("case").stringValue())
                        .json()
                        .get("status")
                        .stringValue())
                .as("a child who applies alone")
                .isEqualTo("refused");
    }

    /// Each parent and guardian who may act for the child, and nobody else.
    @Test
    @Fault("D12")
    void theParentsOfASmallChildAreTold() {
        TestPerson sender = representative();
        TestPerson guardian = principal();
        TestPerson incapable = registers.person(new Traits(LocalDate.of(1990, 1, 1), null, true, false));
        TestPerson child = registers.person(new Traits(SMALL, null, false, false));
        registers.related(sender, child, "parent");
        registers.related(guardian, child, "guardian");
        registers.related(incapable, child, "parent");
        registers.document(child, "birth-certificate", LocalDate.of(2035, 1, 1));
        String kase = applied(sender, child, "passport", FIRST_PASSPORT);
        await(sender, "case-with-officer", kase);
        await(guardian, "child-application-sent", kase);

        TestPerson officer = representative();
        Officers.appoint(server, officer, "000000000", Instant.EPOCH);
        as(officer).post("/api/v1/cases/" + kase + "/decision", "{\"outcome\":\"refuse\",\"reason\":\"no photo\"}");
        await(sender, "case-refused", kase);
        await(guardian, "child-application-ended", kase);
        assertThat(items(incapable, "/api/v1/me/notices")).isEmpty();
    }

    /// A protected child may be hidden from a parent. And a grown child's cabinet is its own.
    @Test
    @Fault("D12")
    void aParentFromWhomAChildIsHiddenIsNotTold() {
        TestPerson sealed = registers.person(new Traits(LocalDate.of(1990, 1, 1), null, false, true));
        TestPerson other = representative();
        TestPerson child = registers.person(new Traits(SMALL, null, false, true));
        registers.related(sealed, child, "parent");
        registers.related(other, child, "parent");
        registers.document(child, "birth-certificate", LocalDate.of(2035, 1, 1));
        String kase = applied(sealed, child, "passport", FIRST_PASSPORT);
        await(sealed, "case-with-officer", kase);
        assertThat(items(other, "/api/v1/me/notices")).isEmpty();

        TestPerson grown = registers.person(new Traits(LocalDate.of(2000, 1, 1), null, false, false));
        registers.related(other, grown, "parent");
        String own = applied(grown, grown, "passport", FIRST_PASSPORT);
        await(grown, "case-with-officer", own);
        assertThat(items(other, "/api/v1/me/notices")).isEmpty();
    }

    @Test
    void anOfficerNeitherDecidesNorOpensAsOneWhatTheySentThemselves() {
        TestPerson principal = principal();
        TestPerson officer = representative();
        String mandate = given(principal, officer, "passport");
        Officers.appoint(server, officer, "000000000", Instant.EPOCH);
        String kase = applied(officer, principal, "passport", FIRST_PASSPORT);
        assertThat(as(officer)
                        .post("/api/v1/cases/" + kase + "/decision", "{\"outcome\":\"grant\",\"reason\":\"in order\"}")
                        .code())
                .isEqualTo("own-case");
        Browser pages = new Browser(server).signIn(officer.iin());
        assertThat(pages.get("/tasks/" + kase).status()).isEqualTo(404);
        revoke(principal, mandate);
        assertThat(as(officer).get("/api/v1/cases/" + kase).code()).isEqualTo("case-unknown");
        assertThat(items(principal, "/api/v1/me/access-log")).isEmpty();
    }

    @Test
    void whoSentACaseSeesThatAnOfficerReadTheirName() {
        TestPerson principal = principal();
        TestPerson representative = representative();
        given(principal, representative, "passport");
        String kase = applied(representative, principal, "passport", FIRST_PASSPORT);
        TestPerson officer = representative();
        Officers.appoint(server, officer, "000000000", Instant.EPOCH);

        JsonNode shown = as(officer).get("/api/v1/cases/" + kase).json();
        assertThat(shown.get("submitter").get("person").stringValue()).isNotEmpty();
        assertThat(items(representative, "/api/v1/me/access-log"))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.get("caseNumber")).isEqualTo(shown.get("number"));
                    assertThat(look.get("fields").valueStream().map(JsonNode::stringValue))
                            .containsExactly("name");
                });
    }

    private static Client as(TestPerson person) {
        return server.person(person.iin());
    }

    private static UUID registered(TestPerson person) {
        homes++;
        return registers.registration(person, registers.premises("0710000000%06d".formatted(homes)), SINCE, null);
    }

    private static String registration(UUID id) {
        return "{\"registration\":\"" + id + "\"}";
    }

    private static String given(TestPerson principal, TestPerson holder, String service) {
        Answer answer = as(principal)
                .post(
                        "/api/v1/me/mandates",
                        "{\"iin\":\"%s\",\"services\":[\"%s\"],\"until\":\"%s\"}"
                                .formatted(holder.iin(), service, LAST_DAY));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("mandate").stringValue();
    }

    private static void revoke(TestPerson principal, String mandate) {
        assertThat(as(principal)
                        .post("/api/v1/me/mandates/" + mandate + "/revocation", "{}")
                        .status())
                .isEqualTo(200);
    }

    private static void decline(TestPerson holder, String mandate) {
        assertThat(as(holder)
                        .post("/api/v1/me/mandates/" + mandate + "/declining", "{}")
                        .status())
                .isEqualTo(200);
    }

    private static Answer apply(TestPerson by, String forNumber, String service, String form) {
        return as(by).post(
                        "/api/v1/cases",
                        "{\"service\":\"%s\",\"for\":\"%s\",\"form\":%s}".formatted(service, forNumber, form),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private static String applied(TestPerson by, TestPerson principal, String service, String form) {
        Answer answer = apply(by, principal.iin(), service, form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("case").stringValue();
    }

    private static Answer withdraw(TestPerson by, String kase) {
        return as(by).post("/api/v1/cases/" + kase + "/withdrawal", "{}");
    }

    private static List<JsonNode> items(TestPerson person, String path) {
        Answer page = as(person).get(path);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return StreamSupport.stream(page.json().get("items").spliterator(), false)
                .toList();
    }

    private static String kase(JsonNode item) {
        return item.get("case").stringValue();
    }

    /// Waits until a person gets this notification about a case.
    private static void await(TestPerson person, String kind, String kase) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> items(person, "/api/v1/me/notices").stream()
                        .anyMatch(notice -> notice.get("kind").stringValue().equals(kind)
                                && notice.get("thing").stringValue().equals(kase)));
    }
}
