package tereze.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.acts.ActStream;
import tereze.acts.Replays;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.mandates.rules.MandateRules;
import tereze.mandates.store.MandateTable;
import tereze.people.Iin;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestRegisters.Traits;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// People give, see, revoke and decline powers of attorney, over HTTP and on the pages, on the real server.
class MandatesIT {
    private static final String PATH = "/api/v1/me/mandates";
    private static final String UNKNOWN =
            Iin.closing("99123170001").orElseThrow().value();
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private static final MovingClock CLOCK = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));
    private static TestDatabase database;
    private static TestRegisters registers;
    private static TestServer server;

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

    @Test
    void oneGivesAndTheOtherSeesIt() {
        TestPerson giver = registers.person("Нұрпейісова", "Әсем");
        TestPerson holder = registers.person("Сәбитов", "Ерлан");
        String mandate = given(giver, holder.iin(), "residence-end", "identity-card-renewal");

        JsonNode own = items(as(giver).get(PATH)).getFirst();
        assertThat(own.get("mandate").stringValue()).isEqualTo(mandate);
        assertThat(own.get("to").stringValue())
                .endsWith(holder.iin().substring(8))
                .doesNotContain(holder.iin());
        assertThat(own.get("status").stringValue()).isEqualTo("standing");
        assertThat(own.get("until").stringValue()).isEqualTo(LAST_DAY.toString());
        assertThat(own.get("services").get(0).get("name").stringValue()).isNotEqualTo("residence-end");
        assertThat(own.toString()).as("not whose number it is").doesNotContain("Сәбитов");

        JsonNode held = items(as(holder).get(PATH + "/held")).getFirst();
        assertThat(held.get("mandate").stringValue()).isEqualTo(mandate);
        assertThat(held.get("from").stringValue()).isEqualTo("Нұрпейісова Әсем");
        assertThat(held.toString()).doesNotContain(giver.iin());
        await(holder, "mandate-given", mandate);
    }

    @Test
    void residenceStandsForAllServicesOfResidence() {
        String mandate = given(registers.person("Оспанов", "Мұрат"), UNKNOWN, "residence");
        assertThat(stored(mandate).services())
                .contains("residence-permanent", "residence-temporary", "residence-end")
                .doesNotContain("residence-permit-renewal", "passport");
    }

    /// A mandate to a number that belongs to nobody looks to its giver like any other mandate.
    @Test
    void whetherTheNumberIsAnybodysIsNotTold() {
        TestPerson giver = registers.person("Оспанов", "Мұрат");
        TestPerson holder = registers.person("Қасымов", "Дәурен");
        Answer toSomebody = give(giver, holder.iin(), LAST_DAY, "residence-end");
        Answer toNobody = give(giver, UNKNOWN, LAST_DAY, "residence-end");
        assertThat(impersonal(toNobody.status() + toNobody.body()))
                .isEqualTo(impersonal(toSomebody.status() + toSomebody.body()));
        String nobodys = toNobody.json().get("mandate").stringValue();
        assertThat(stored(nobodys).representative()).isNull();

        assertThat(items(as(giver).get(PATH)).stream()
                        .map(item -> impersonal(
                                item.toString().replaceAll("•+[0-9]{4}", "•").replaceAll("\"given\":\"[^\"]*\"", "")))
                        .distinct())
                .hasSize(1);
        for (String mandate : List.of(nobodys, toSomebody.json().get("mandate").stringValue())) {
            assertThat(revoke(giver, mandate).status()).isEqualTo(200);
        }
        for (String wrong : List.of(holder.iin(), UNKNOWN)) {
            assertThat(give(giver, wrong, LAST_DAY, "nothing").code()).isEqualTo("invalid-field");
            assertThat(give(giver, wrong, LocalDate.of(2030, 1, 1), "passport").code())
                    .isEqualTo("invalid-field");
        }
    }

    @Test
    void isTakenBackAtAnyMomentAndOnce() {
        TestPerson giver = registers.person("Оспанов", "Мұрат");
        TestPerson holder = registers.person("Қасымов", "Дәурен");
        String mandate = given(giver, holder.iin(), "residence-end");
        assertThat(revoke(holder, mandate).code()).isEqualTo("mandate-unknown");
        assertThat(decline(giver, mandate).code()).isEqualTo("mandate-unknown");
        Answer revoked = revoke(giver, mandate);
        assertThat(revoked.json().get("status").stringValue()).isEqualTo("revoked");
        assertThat(revoke(giver, mandate).code()).isEqualTo("mandate-ended");
        assertThat(decline(holder, mandate).code()).isEqualTo("mandate-ended");
        assertThat(items(as(holder).get(PATH + "/held"))
                        .getFirst()
                        .get("status")
                        .stringValue())
                .isEqualTo("revoked");
        await(holder, "mandate-revoked", mandate);
        String receipt = revoked.json().get("receipt").stringValue();
        assertThat(as(giver).get("/api/v1/receipts/" + receipt).status()).isEqualTo(200);
    }

    @Test
    void whoDoesNotWishToActDeclines() {
        TestPerson giver = registers.person("Оспанов", "Мұрат");
        TestPerson holder = registers.person("Қасымов", "Дәурен");
        String mandate = given(giver, holder.iin(), "residence-end");
        assertThat(decline(holder, mandate).json().get("status").stringValue()).isEqualTo("declined");
        assertThat(items(as(giver).get(PATH)).getFirst().get("status").stringValue())
                .isEqualTo("declined");
        await(giver, "mandate-declined", mandate);
    }

    @Test
    void isOverAfterItsLastDay() {
        TestPerson giver = registers.person("Оспанов", "Мұрат");
        LocalDate today = LocalDate.ofInstant(CLOCK.instant(), ZoneId.of("Asia/Almaty"));
        String mandate = give(giver, UNKNOWN, today, "residence-end")
                .json()
                .get("mandate")
                .stringValue();
        CLOCK.pass(Duration.ofDays(1));
        assertThat(items(as(giver).get(PATH)).getFirst().get("status").stringValue())
                .isEqualTo("over");
        assertThat(revoke(giver, mandate).code()).isEqualTo("mandate-ended");
    }

    @Test
    void nobodyElseKnowsIt() {
        TestPerson giver = registers.person("Оспанов", "Мұрат");
        TestPerson stranger = registers.person("Қасымов", "Дәурен");
        String mandate = given(giver, UNKNOWN, "residence-end");
        String none = "018f0000-0000-7000-8000-000000000000";
        assertThat(revoke(stranger, mandate).body())
                .isEqualTo(revoke(stranger, none).body());
        assertThat(decline(stranger, mandate).body())
                .isEqualTo(decline(stranger, "mine").body());
        assertThat(items(as(stranger).get(PATH))).isEmpty();
        assertThat(new Browser(server)
                        .signIn(stranger.iin())
                        .get("/cabinet/mandates/" + mandate)
                        .status())
                .isEqualTo(404);
        assertThat(server.stranger().get(PATH).status()).isEqualTo(401);
    }

    @Test
    void isGivenByWhoCanAndNotToOneselfAndNotWithoutBound() {
        TestPerson child = registers.person(new Traits(LocalDate.parse("2010-05-12"), null, false, false));
        assertThat(give(child, UNKNOWN, LAST_DAY, "passport").code()).isEqualTo("cannot-give-mandate");
        TestPerson incapable = registers.person(new Traits(LocalDate.parse("1990-05-12"), null, true, false));
        assertThat(give(incapable, UNKNOWN, LAST_DAY, "passport").status()).isEqualTo(403);
        TestPerson giver = registers.person("Оспанов", "Мұрат");
        assertThat(give(giver, giver.iin(), LAST_DAY, "passport").code()).isEqualTo("mandate-to-oneself");
        for (int i = 0; i < MandateRules.MAX_COUNTED; i++) {
            given(giver, UNKNOWN, "passport");
        }
        Answer oneMore = give(giver, UNKNOWN, LAST_DAY, "passport");
        assertThat(oneMore.status()).isEqualTo(409);
        assertThat(oneMore.code()).isEqualTo("too-many-mandates");
        assertThat(oneMore.body()).contains("20");
    }

    /// The limit of twenty also counts mandates that were revoked, and mandates that are given at the same moment.
    /// So nobody gets messages without end.
    @Test
    void pestersNobodyByGivingAndTakingBack() throws Exception {
        TestPerson holder = registers.person("Сәбитов", "Ерлан");
        TestPerson giver = registers.person("Оспанов", "Мұрат");
        for (int i = 1; i < MandateRules.MAX_COUNTED; i++) {
            assertThat(revoke(giver, given(giver, holder.iin(), "passport")).status())
                    .isEqualTo(200);
        }
        List<Integer> last = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> again = () -> give(giver, holder.iin(), LAST_DAY, "passport");
            for (Future<Answer> answer : callers.invokeAll(List.of(again, again, again))) {
                last.add(answer.get().status());
            }
        }
        assertThat(last).containsExactlyInAnyOrder(201, 409, 409);
        CLOCK.pass(Duration.ofDays(30));
        given(giver, holder.iin(), "passport");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"services":["passport"],"until":"2026-12-31"}                                | 422 | invalid-field
        {"iin":"1","services":["passport"],"until":"2026-12-31"}                      | 422 | invalid-field
        {"iin":"%s","until":"2026-12-31"}                                             | 422 | invalid-field
        {"iin":"%s","services":[null],"until":"2026-12-31"}                           | 422 | invalid-field
        {"iin":"%s","services":["no-such"],"until":"2026-12-31"}                      | 422 | invalid-field
        {"iin":"%s","services":["divorce-by-consent"],"until":"2026-12-31"}           | 422 | invalid-field
        {"iin":"%s","services":["passport","name-change"],"until":"2026-12-31"}       | 422 | invalid-field
        {"iin":"%s","services":["passport"],"until":"tomorrow"}                       | 422 | invalid-field
        {"iin":"%s","services":["passport"],"until":"2026-01-01"}                     | 422 | invalid-field
        {"iin":"%s","services":["passport"],"until":"2026-12-31","note":"x"}          | 400 | unknown-field
        """)
    void refusesWhatCannotBeRead(String body, int status, String code) {
        TestPerson giver = registers.person("Оспанов", "Мұрат");
        long before = server.bean(ActStream.class).last();
        Answer refused = as(giver).post(PATH, body.formatted(UNKNOWN));
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(server.bean(ActStream.class).last()).isEqualTo(before);
    }

    @Fault("D14")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        KK | %sдан %sға дейінгі күнді жазыңыз (екеуін де қоса алғанда)
        RU | укажите день с %s по %s включительно
        EN | enter a day from %s to %s
        """)
    void aLastDayThatIsNotAllowedIsToldBothEnds(Language language, String told) {
        LocalDate latest = server.bean(Mandates.class).latestDay();
        LocalDate today = DateWords.at(CLOCK.instant()).toLocalDate();
        TestPerson giver = registers.person("Тәжібаева", "Ару");
        DateWords words = new DateWords();
        Browser pages = new Browser(server).in(language.code()).signIn(giver.iin());
        for (LocalDate day : List.of(today.minusDays(1), latest.plusDays(1))) {
            String typed = words.date(day, language);
            pages.get("/cabinet/mandates/new");
            Answer refused = pages.post(
                    "/cabinet/mandates/new",
                    Map.of(
                            "iin",
                            UNKNOWN,
                            "services",
                            "passport",
                            "until-day",
                            typed,
                            "until-month",
                            "",
                            "until-year",
                            ""));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body())
                    .contains(told.formatted(words.date(today, language), words.date(latest, language)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Сенімхат беру, Күшінде, Қайтарып алынды, Адам бас тартты",
        "ru, Дать доверенность, Действует, Отозвана, Человек отказался",
        "en, Give a power of attorney, In force, Withdrawn, The person declined"
    })
    void onThePagesTheSame(String language, String give, String inForce, String takenBack, String declined) {
        TestPerson giver = registers.person("Нұрпейісова", "Әсем");
        TestPerson holder = registers.person("Сәбитов", "Ерлан");
        Browser pages = new Browser(server).in(language).signIn(giver.iin());
        assertThat(pages.get("/cabinet").body()).contains("/cabinet/mandates");
        assertThat(pages.get("/cabinet/mandates").body()).contains(give);

        pages.get("/cabinet/mandates/new");
        Answer faulty = pages.post("/cabinet/mandates/new", Map.of("iin", "12", "until-day", "7"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body()).contains("iin-error", "services-error", "until-error", "value=\"12\"", "value=\"7\"");
        for (String field : List.of("iin", "services", "until")) {
            assertThat(faulty.body())
                    .as("the summary names the field and leads to it")
                    .containsPattern("href=\"#" + field + "\">\\p{Lu}[^<]+</a>")
                    .contains("id=\"" + field + "\"");
        }
        pages.get("/cabinet/mandates/new");
        Answer ticked = pages.post("/cabinet/mandates/new", Map.of("services", "passport"));
        assertThat(ticked.body()).containsPattern("value=\"passport\"[^>]* checked");

        String first = giveOn(pages, holder);
        String second = giveOn(pages, holder);
        assertThat(pages.get(first).body()).contains(inForce).doesNotContain("Сәбитов");
        assertThat(pages.post(first + "/revocation", Map.of()).status()).isEqualTo(303);
        assertThat(pages.get(first).body()).contains(takenBack).doesNotContain("/revocation");

        Browser other = new Browser(server).in(language).signIn(holder.iin());
        assertThat(other.get("/cabinet/mandates").body()).contains("Нұрпейісова Әсем", takenBack, inForce);
        other.get(second);
        assertThat(other.post(second + "/declining", Map.of()).status()).isEqualTo(303);
        assertThat(other.get(second).body()).contains(declined);
        other.get("/cabinet/mandates");
        assertThat(other.post(second + "/declining", Map.of()).status()).isEqualTo(409);
    }

    private static String giveOn(Browser pages, TestPerson holder) {
        pages.get("/cabinet/mandates/new");
        Answer posted = pages.post(
                "/cabinet/mandates/new",
                Map.of(
                        "iin",
                        holder.iin(),
                        "services",
                        "residence",
                        "until-day",
                        "1",
                        "until-month",
                        "2",
                        "until-year",
                        "2027"));
        assertThat(posted.status()).as(posted.body()).isEqualTo(303);
        return Objects.requireNonNull(posted.headers().get("location"));
    }

    private static Client as(TestPerson person) {
        return server.person(person.iin());
    }

    private static Answer give(TestPerson giver, String iin, LocalDate until, String... services) {
        String names = "\"" + String.join("\",\"", services) + "\"";
        return as(giver).post(PATH, "{\"iin\":\"%s\",\"services\":[%s],\"until\":\"%s\"}".formatted(iin, names, until));
    }

    private static String given(TestPerson giver, String iin, String... services) {
        Answer answer = give(giver, iin, LAST_DAY, services);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("mandate").stringValue();
    }

    private static Answer revoke(TestPerson by, String mandate) {
        return as(by).post(PATH + "/" + mandate + "/revocation", "{}");
    }

    private static Answer decline(TestPerson by, String mandate) {
        return as(by).post(PATH + "/" + mandate + "/declining", "{}");
    }

    private static List<JsonNode> items(Answer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return StreamSupport.stream(page.json().get("items").spliterator(), false)
                .toList();
    }

    private static String impersonal(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
    }

    private static Mandate stored(String mandate) {
        return server.bean(MandateTable.class)
                .find(UUID.fromString(mandate))
                .orElseThrow()
                .state();
    }

    /// Waits until a person gets this notification about a mandate.
    private static void await(TestPerson person, String kind, String mandate) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> items(as(person).get("/api/v1/me/notices")).stream()
                        .anyMatch(notice -> notice.get("kind").stringValue().equals(kind)
                                && notice.get("thing").stringValue().equals(mandate)));
    }
}
