package tereze.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.acts.ActStream;
import tereze.acts.Replays;
import tereze.addresses.Addresses;
import tereze.exchange.store.RequestTable;
import tereze.people.Iin;
import tereze.testing.Browser;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// A private organisation asks and the person decides. Over HTTP, on the real server, with a clock that the test
/// moves.
class AddressRequestsIT {
    private static final String PATH = "/api/v1/exchange/requests";
    private static final String HOME = "0710000000000001";
    private static final String HIDDEN = "0710000000000002";
    private static final String EMPTY = "0710000000000003";
    private static final String PURPOSE = "Несие алуға өтініш";
    private static final String UNKNOWN =
            Iin.closing("99123170001").orElseThrow().value();
    private static final LocalDate SINCE = LocalDate.of(2025, 6, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TO_ANSWER = Duration.ofHours(2);

    private static final MovingClock CLOCK = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));
    private static TestDatabase database;
    private static TestRegisters registers;
    private static TestServer server;
    private static TestPerson resident;
    private static TestPerson hidden;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        resident = registers.person("Сәбитов", "Ерлан");
        hidden = registers.person("Қасымов", "Дәурен", true);
        registers.agency("education", "school-admission", "order-564", false);
        registers.privateOrganisation("steppe-bank");
        registers.privateOrganisation("samal-clinic");
        registers.registration(resident, registers.premises(HOME), SINCE, null);
        registers.registration(hidden, registers.premises(HIDDEN), SINCE, null);
        registers.premises(EMPTY);
        server = TestServer.start(database, Map.of(), CLOCK);
    }

    @AfterAll
    static void stop() {
        Replays.everyRow(database);
        server.close();
        database.close();
    }

    /// Closes earlier questions: an organisation can have only one open question to a person.
    @BeforeEach
    void askedNothing() {
        CLOCK.pass(TO_ANSWER);
    }

    /// A bank may ask again while a question is open, or after a refusal that it cannot see. Then nobody is
    /// disturbed and the bank learns nothing.
    @Test
    void aBankAsksAPersonOnceAtATime() {
        String first = asked(resident.iin(), HOME);
        List<Answer> again = List.of(ask(resident.iin(), HOME), ask(resident.iin(), EMPTY), ask(UNKNOWN, HOME));
        assertThat(again.stream().map(AddressRequestsIT::impersonal).distinct()).hasSize(1);
        answer(resident, first, "refuse");
        Answer afterTheNo = ask(resident.iin(), HOME);
        assertThat(impersonal(afterTheNo)).isEqualTo(impersonal(again.getFirst()));
        for (Answer other : List.of(again.get(0), again.get(1), again.get(2), afterTheNo)) {
            assertThat(stored(request(other)).person()).isNull();
            assertThat(status(request(other))).isEqualTo("pending");
        }
        assertThat(items(as(resident).get("/api/v1/me/requests")).stream()
                        .filter(item -> item.get("status").stringValue().equals("waiting")))
                .isEmpty();
        CLOCK.pass(TO_ANSWER);
        assertTheSame(List.of(first, request(afterTheNo), request(again.get(2))), "unavailable");
        assertThat(stored(asked(resident.iin(), HOME)).person()).isNotNull();
    }

    @Test
    void aPersonLetsABankBeTold() {
        String request = asked(resident.iin(), HOME);
        assertThat(status(request)).isEqualTo("pending");

        JsonNode seen = newest("/api/v1/me/requests");
        assertThat(seen.get("request").stringValue()).isEqualTo(request);
        assertThat(seen.get("agency").stringValue()).isEqualTo("steppe-bank");
        assertThat(seen.get("agencyName").stringValue()).isEqualTo("Дала Банкі");
        assertThat(seen.get("purpose").stringValue()).isEqualTo(PURPOSE);
        assertThat(seen.get("rka").stringValue()).isEqualTo(HOME);
        assertThat(seen.get("address").stringValue()).contains("Достық");
        assertThat(seen.get("status").stringValue()).isEqualTo("waiting");
        assertThat(seen.get("told").isNull()).isTrue();

        Answer given = answer(resident, request, "give");
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        assertThat(given.json().get("status").stringValue()).isEqualTo("given");
        assertThat(given.json().get("told").stringValue()).isEqualTo("yes");
        assertThat(status(request)).isEqualTo("yes");
        assertThat(newest("/api/v1/me/requests").get("told").stringValue()).isEqualTo("yes");

        List<JsonNode> log = items(as(resident).get("/api/v1/me/access-log"));
        JsonNode told = log.getFirst();
        assertThat(told.get("agency").stringValue()).isEqualTo("steppe-bank");
        assertThat(told.get("agencyName").stringValue()).isEqualTo("Дала Банкі");
        assertThat(told.get("purpose").stringValue()).isEqualTo(PURPOSE);
        assertThat(told.get("ground").stringValue()).isEqualTo("consent");
        assertThat(told.get("fields").get(0).stringValue()).isEqualTo("registered");
        assertThat(told.get("receipt")).isEqualTo(given.json().get("receipt"));
        assertThat(told.get("person").isNull()).as("nobody but the bank looked").isTrue();
        assertThat(log.get(1).get("fields")).as("the question itself").isEmpty();
        String receipt = given.json().get("receipt").stringValue();
        assertThat(as(resident).get("/api/v1/receipts/" + receipt).status()).isEqualTo(200);
    }

    /// A figure is updated a minute later. It counts a question and a disclosure, and after a day neither of them.
    @Test
    void thePromisesCountEachLookOfTheLastDay() {
        CLOCK.pass(Duration.ofMinutes(1));
        long before = looksPromised();
        answer(resident, asked(resident.iin(), HOME), "give");
        assertThat(looksPromised()).isEqualTo(before);

        CLOCK.pass(Duration.ofMinutes(1));
        assertThat(looksPromised()).isEqualTo(before + 2);
        CLOCK.pass(Duration.ofDays(1));
        assertThat(looksPromised()).isZero();
    }

    private static long looksPromised() {
        Matcher figure = Pattern.compile("recorded within the last day: ([0-9]+)")
                .matcher(new Browser(server).in("en").get("/promises").body());
        assertThat(figure.find()).isTrue();
        return Long.parseLong(figure.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {EMPTY, "0719999999999999"})
    void noIsToldOfAnotherAddressAndOfOneThatTheRegisterDoesNotKnow(String rka) {
        String request = asked(resident.iin(), rka);
        assertThat(answer(resident, request, "give").json().get("told").stringValue())
                .isEqualTo("no");
        assertThat(status(request)).isEqualTo("no");
    }

    @Test
    void yesIsToldOfThePersonWhoMovedInLastWhereVeryManyLive() {
        TestPerson last = registers.person("Оспанов", "Мұрат");
        String rka = "0710000000000005";
        UUID home = registers.premises(rka);
        registers.crowd(home, Addresses.MAX_FOUND, SINCE);
        registers.registration(last, home, SINCE.plusDays(1), null);
        assertThat(answer(last, asked(last.iin(), rka), "give")
                        .json()
                        .get("told")
                        .stringValue())
                .isEqualTo("yes");
    }

    @Test
    void theAnswerIsOfTheMomentOfConsentAndStands() {
        TestPerson mover = registers.person("Оспанов", "Мұрат");
        String rka = "0710000000000004";
        UUID home = registers.premises(rka);
        String before = asked(mover.iin(), rka);
        assertThat(answer(mover, before, "give").json().get("told").stringValue())
                .isEqualTo("no");
        registers.registration(mover, home, SINCE, null);
        String later = asked(mover.iin(), rka);
        assertThat(answer(mover, later, "give").json().get("told").stringValue())
                .isEqualTo("yes");
        assertThat(status(before)).isEqualTo("no");
    }

    /// At every moment the bank gets the same response after a refusal, without an answer, for a protected person
    /// (with the right address and with a wrong one) and for an unknown person.
    @Test
    void whoIsToldNothingCannotTellWhy() {
        TestPerson alsoHidden = registers.person("Қасымов", "Әсет", true);
        List<Answer> taken = List.of(
                ask(resident.iin(), HOME),
                ask(registers.person("Оспанов", "Мұрат").iin(), HOME),
                ask(hidden.iin(), HIDDEN),
                ask(alsoHidden.iin(), EMPTY),
                ask(UNKNOWN, HOME));
        assertThat(taken.stream().map(AddressRequestsIT::impersonal).distinct()).hasSize(1);
        List<String> requests = taken.stream().map(AddressRequestsIT::request).toList();
        assertThat(answer(resident, requests.get(0), "refuse")
                        .json()
                        .get("status")
                        .stringValue())
                .isEqualTo("refused");
        for (int i = 2; i < 4; i++) {
            assertThat(answer(i == 2 ? hidden : alsoHidden, requests.get(i), "give")
                            .json()
                            .get("told")
                            .stringValue())
                    .isEqualTo("nothing");
        }
        assertTheSame(requests, "pending");
        CLOCK.pass(TO_ANSWER.minusMillis(1));
        assertTheSame(requests, "pending");
        CLOCK.pass(Duration.ofMillis(1));
        assertTheSame(requests, "unavailable");
        Awaitility.await().atMost(PATIENCE).until(() -> lapsed(requests.get(1)) && lapsed(requests.get(4)));
        assertTheSame(requests, "unavailable");
        assertThat(stored(requests.get(4)).person()).isNull();
        assertThat(stored(requests.get(4)).rka()).isNull();
    }

    private static void assertTheSame(List<String> requests, String status) {
        assertThat(requests.stream()
                        .map(request -> bank().get(PATH + "/" + request))
                        .map(AddressRequestsIT::impersonal)
                        .distinct())
                .singleElement()
                .asString()
                .contains("\"status\":\"" + status + "\"");
    }

    @Test
    void anAnswerIsGivenOneTime() {
        String given = asked(resident.iin(), HOME);
        answer(resident, given, "give");
        for (String decision : List.of("give", "refuse")) {
            Answer again = answer(resident, given, decision);
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.code()).isEqualTo("request-answered");
        }
        assertThat(status(given)).isEqualTo("yes");
        String refused = asked(resident.iin(), HOME);
        answer(resident, refused, "refuse");
        assertThat(answer(resident, refused, "give").status()).isEqualTo(409);
        assertThat(status(refused)).isEqualTo("pending");
    }

    @Test
    void afterTwoHoursNobodyAnswersAnyMore() {
        String request = asked(resident.iin(), HOME);
        CLOCK.pass(TO_ANSWER);
        Answer late = answer(resident, request, "give");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("request-lapsed");
        Awaitility.await().atMost(PATIENCE).until(() -> lapsed(request));
        assertThat(newest("/api/v1/me/requests").get("status").stringValue()).isEqualTo("lapsed");
        assertThat(status(request)).isEqualTo("unavailable");
        assertThat(answer(resident, request, "refuse").code()).isEqualTo("request-lapsed");
    }

    @Test
    void aRequestOfAnotherIsTheSameAsNone() {
        String request = asked(resident.iin(), HOME);
        String none = "018f0000-0000-7000-8000-000000000000";
        for (Client other : List.of(server.agency("samal-clinic"), server.agency("education"), as(resident))) {
            Answer unknown = other.get(PATH + "/" + none);
            assertThat(other.get(PATH + "/" + request).body()).isEqualTo(unknown.body());
            assertThat(unknown.status()).isIn(403, 404);
        }
        assertThat(bank().get(PATH + "/mine").code()).isEqualTo("request-unknown");
        Answer strange = answer(hidden, request, "give");
        assertThat(strange.status()).isEqualTo(404);
        assertThat(strange.body()).isEqualTo(answer(hidden, none, "give").body());
        String ofNobody = asked(UNKNOWN, HOME);
        assertThat(answer(resident, ofNobody, "give").code()).isEqualTo("request-unknown");
        assertThat(items(as(hidden).get("/api/v1/me/requests")))
                .extracting(item -> item.get("request").stringValue())
                .doesNotContain(request);
    }

    @Test
    void aRepeatWithTheSameKeyIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        String body = question(resident.iin(), HOME, PURPOSE);
        Answer first = bank().post(PATH, body, "Idempotency-Key", key);
        assertThat(bank().post(PATH, body, "Idempotency-Key", key).body()).isEqualTo(first.body());
        String path = "/api/v1/me/consents/" + request(first);
        Answer given = as(resident).post(path, "{\"decision\":\"give\"}", "Idempotency-Key", key);
        Answer repeated = as(resident).post(path, "{\"decision\":\"give\"}", "Idempotency-Key", key);
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.body()).isEqualTo(given.body());
        assertThat(server.bean(ActStream.class).of(UUID.fromString(request(first))))
                .hasSize(2);
    }

    @Test
    void onlyPrivateOrganisationsAskThisWay() {
        Answer state = server.agency("education").post(PATH, question(resident.iin(), HOME, PURPOSE));
        assertThat(state.status()).isEqualTo(403);
        assertThat(state.code()).isEqualTo("private-organisations-only");
        assertThat(as(resident)
                        .post(PATH, question(resident.iin(), HOME, PURPOSE))
                        .code())
                .isEqualTo("agencies-only");
        assertThat(bank().get("/api/v1/me/requests").code()).isEqualTo("persons-only");
        assertThat(server.stranger().get("/api/v1/me/requests").status()).isEqualTo(401);
    }

    @Test
    void thePersonIsToldThatSomebodyAsks() {
        String request = asked(resident.iin(), HOME);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> items(as(resident).get("/api/v1/me/notices")).stream()
                        .anyMatch(notice -> notice.get("thing").stringValue().equals(request)));
        JsonNode notice = newest("/api/v1/me/notices");
        assertThat(notice.get("kind").stringValue()).isEqualTo("address-asked");
        assertThat(notice.get("text").stringValue())
                .containsPattern("Мерзімі – 20.*-(ға|ге|қа|ке) дейін")
                .doesNotContain("{");
        assertThat(notice.get("until").isNull()).isFalse();
    }

    private static Client bank() {
        return server.agency("steppe-bank");
    }

    private static Client as(TestPerson person) {
        return server.person(person.iin());
    }

    private static Answer ask(String iin, String rka) {
        Answer taken = bank().post(PATH, question(iin, rka, PURPOSE));
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        return taken;
    }

    private static String asked(String iin, String rka) {
        return request(ask(iin, rka));
    }

    private static String request(Answer taken) {
        return taken.json().get("request").stringValue();
    }

    private static String question(String iin, String rka, String purpose) {
        return "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"%s\"}".formatted(iin, rka, purpose);
    }

    private static Answer answer(TestPerson person, String request, String decision) {
        return as(person).post("/api/v1/me/consents/" + request, "{\"decision\":\"" + decision + "\"}");
    }

    private static String status(String request) {
        return bank().get(PATH + "/" + request).json().get("status").stringValue();
    }

    private static JsonNode newest(String path) {
        return items(as(resident).get(path)).getFirst();
    }

    private static List<JsonNode> items(Answer page) {
        return StreamSupport.stream(page.json().get("items").spliterator(), false)
                .toList();
    }

    /// A response without its ids.
    private static String impersonal(Answer answer) {
        return answer.status() + answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
    }

    private static AddressRequest stored(String request) {
        return server.bean(RequestTable.class)
                .find(UUID.fromString(request))
                .orElseThrow()
                .state();
    }

    private static boolean lapsed(String request) {
        return stored(request).stage() instanceof RequestStage.Lapsed;
    }
}
