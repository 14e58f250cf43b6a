package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.notices.NoticeTexts;
import tereze.notices.NotificationContent;
import tereze.residence.Town.Home;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// A last day is the same wherever a person meets it, in each language.
@ExtendWith(Shared.class)
class LastDayIT {
    private static final String[] LANGUAGES = {"kk", "ru", "en"};

    private static Town town;

    private TestPerson owner;
    private TestPerson tenant;
    private Home home;

    @BeforeAll
    static void start(Town shared) {
        town = shared;
    }

    @BeforeEach
    void monday() {
        town.clock.set(Town.MONDAY_MORNING);
        owner = town.adult();
        tenant = town.adult();
        home = town.homeOf(owner);
    }

    private static String page(TestPerson reader, String language, String path) {
        return new Browser(town.server)
                .in(language)
                .signIn(reader.iin())
                .get(path)
                .body();
    }

    private static String date(String language, int day, String kazakh, String russian, String english, int year) {
        return switch (language) {
            case "kk" -> "%d жылғы %d %s".formatted(year, day, kazakh);
            case "ru" -> "%d %s %d года".formatted(day, russian, year);
            default -> "%d %s %d".formatted(day, english, year);
        };
    }

    /// From 2 March for twelve months: through 1 March 2027.
    @Fault({"D1", "D2"})
    @Test
    void ofATemporaryRegistration() throws IOException, InterruptedException {
        String kase = Town.caseOf(town.temporary(tenant, home, Town.MONDAY, 12));
        town.consent(owner, kase, "give");
        Town.await(() -> !documents().isEmpty());

        JsonNode document = documents().get(0);
        assertThat(document.get("lastDay").stringValue()).isEqualTo("2027-03-01");
        assertThat(document.get("until").stringValue()).isEqualTo("2027-03-02");
        assertThat(town.standing(tenant, "temporary").get("lastDay").stringValue())
                .isEqualTo("2027-03-01");
        assertThat(premises().at("/0/residents/0/lastDay").stringValue()).isEqualTo("2027-03-01");
        String paper = paper(document);
        for (String language : LANGUAGES) {
            String last = date(language, 1, "наурыз", "марта", "March", 2027);
            String next = date(language, 2, "наурыз", "марта", "March", 2027);
            assertThat(paper).contains(last).doesNotContain(next);
            for (String path : new String[] {"/cabinet/address", "/cabinet/documents"}) {
                assertThat(page(tenant, language, path)).as(path).contains(last).doesNotContain(next);
            }
            assertThat(page(owner, language, "/cabinet/premises"))
                    .contains(
                            switch (language) {
                                case "kk" -> "мерзімі – 2027 жылғы 1 наурыздың соңына дейін";
                                case "ru" -> "до конца 1 марта 2027 года";
                                default -> "until the end of 1 March 2027";
                            });
        }
    }

    /// Two hours from 22:00 end at midnight, which is the end of a day.
    @Fault("D1")
    @Test
    void ofAQuestionThatEndsAtMidnight() {
        String path = "/api/v1/exchange/requests";
        String question = "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"Несие\"}".formatted(tenant.iin(), home.rka());
        town.registers.privateOrganisation("last-day-bank");
        town.clock.set(Town.MONDAY.atTime(22, 0).atZone(DateWords.ZONE).toInstant());
        Client bank = town.server.agency("last-day-bank");

        JsonNode taken = bank.post(path, question).json();

        String seen = path + "/" + taken.get("request").stringValue();
        for (JsonNode told : List.of(
                taken,
                bank.get(seen).json(),
                town.as(tenant).get("/api/v1/me/requests").json().at("/items/0"))) {
            assertThat(told.get("lastDay").stringValue()).isEqualTo(Town.MONDAY.toString());
        }
        town.clock.pass(Duration.ofHours(2));
        Answer later = bank.post(path, question);
        assertThat(later.status()).as(later.body()).isEqualTo(202);
        assertThat(bank.get(path + "/" + later.json().get("request").stringValue())
                        .json()
                        .get("lastDay")
                        .isNull())
                .isTrue();
    }

    /// A term that is over is not told as one that an officer still has.
    @Fault("D1")
    @Test
    void ofAnOfficersTermThatIsOver() {
        String kase = Town.caseOf(town.temporary(tenant, home, Town.MONDAY, 6));
        town.consent(owner, kase, "give");
        String held = town.standing(tenant, "temporary").get("registration").stringValue();
        String objection = Town.caseOf(town.apply(
                owner, "residence-objection", "{\"registration\":\"" + held + "\",\"reason\":\"Сатылады\"}"));
        assertThat(page(owner, "en", "/cases/" + objection))
                .contains("The officer has until")
                .doesNotContain("is late");
        TestPerson officer = town.officer();
        town.clock.pass(Duration.ofDays(90));

        assertThat(page(owner, "en", "/cases/" + objection))
                .contains("The officer had until", "The decision is late.")
                .doesNotContain("The officer has until");
        assertThat(page(owner, "ru", "/cases/" + objection)).contains("Решение задерживается");
        assertThat(page(owner, "kk", "/cases/" + objection)).contains("Шешім кешігіп жатыр");
        assertThat(page(officer, "en", "/tasks")).containsPattern("until [^<]*2026[^<]*</time> <strong[^>]*>Late<");
    }

    /// A registration that was ended early is told by its last day too.
    @Fault("D2")
    @Test
    void ofARegistrationThatWasEnded() {
        Town.caseOf(town.permanent(owner, home));
        town.clock.pass(Duration.ofDays(10));
        String held = town.standing(owner, "permanent").get("registration").stringValue();
        Town.caseOf(town.apply(owner, "residence-end", "{\"registration\":\"" + held + "\"}"));

        JsonNode ended = town.as(owner).get("/api/v1/me/registrations").json().at("/items/0");
        assertThat(ended.get("ended").stringValue()).isEqualTo("2026-03-12");
        assertThat(ended.get("lastDay").stringValue()).isEqualTo("2026-03-11");
        assertThat(page(owner, "en", "/cabinet/address")).contains("2 March 2026 – 11 March 2026");
    }

    /// Replaced from 11 March by one elsewhere: through 10 March, whatever its own term is, and if it has none.
    @Fault("D2")
    @ParameterizedTest
    @ValueSource(strings = {"temporary", "permanent"})
    void ofARegistrationThatIsReplacedFromALaterDay(String kind) {
        register(owner, home, kind, Town.MONDAY);
        TestPerson landlord = town.adult();
        register(landlord, town.homeOf(landlord), kind, Town.MONDAY.plusDays(9));
        Town.await(() ->
                documents().size() == 2 && !documents().get(1).get("ended").isNull());

        assertThat(town.as(tenant)
                        .get("/api/v1/me/registrations")
                        .json()
                        .at("/items/1/lastDay")
                        .stringValue())
                .isEqualTo("2026-03-10");
        assertThat(documents().get(1).get("lastDay").stringValue()).isEqualTo("2026-03-10");
        assertThat(premises().at("/0/residents/0/lastDay").stringValue()).isEqualTo("2026-03-10");
        for (String language : LANGUAGES) {
            String last = date(language, 10, "наурыз", "марта", "March", 2026);
            for (String path : new String[] {"/cabinet/address", "/cabinet/documents"}) {
                assertThat(page(tenant, language, path)).as(path).contains(last);
            }
            assertThat(page(owner, language, "/cabinet/premises"))
                    .contains(
                            switch (language) {
                                case "kk" -> ", мерзімі – 2026 жылғы 10 наурыздың соңына дейін";
                                case "ru" -> "ая, до конца 10 марта 2026 года";
                                default -> kind + ", until the end of 10 March 2026";
                            })
                    .doesNotContain(date(language, 1, "наурыз", "марта", "March", 2027));
        }
    }

    private void register(TestPerson landlord, Home let, String kind, LocalDate from) {
        String term = kind.equals("temporary") ? ",\"months\":12" : "";
        String kase = Town.caseOf(town.apply(
                tenant,
                "residence-" + kind,
                "{\"premises\":\"%s\",\"from\":\"%s\"%s}".formatted(let.rka(), from, term)));
        town.consent(landlord, kase, "give");
        assertThat(town.statusOf(tenant, kase)).isEqualTo("granted");
    }

    /// Three working days from Monday: through Thursday.
    @Fault("D1")
    @Test
    void ofATermInWorkingDays() {
        String lodging = Town.caseOf(town.temporary(tenant, home));
        town.consent(owner, lodging, "give");
        String kase = Town.caseOf(town.apply(
                owner,
                "residence-end-by-owner",
                "{\"premises\":\"%s\",\"iin\":\"%s\"}".formatted(home.rka(), tenant.iin())));
        Town.await(() -> notices("en").contains("objection-possible"));

        JsonNode seen = town.caseSeenBy(owner, kase);
        assertThat(seen.get("due").stringValue()).startsWith("2026-03-06T00:00");
        assertThat(seen.get("lastDay").stringValue()).isEqualTo("2026-03-05");
        assertThat(seen.at("/consents/0/lastDay").stringValue()).isEqualTo("2026-03-05");
        JsonNode own = town.as(owner).get("/api/v1/me/cases").json().at("/items/0");
        assertThat(own.get("case").stringValue()).isEqualTo(kase);
        assertThat(own.get("lastDay").stringValue()).isEqualTo("2026-03-05");
        assertThat(notices("kk")).contains("\"lastDay\":\"2026-03-05\"");
        // A person without a choice of their own gets messages in the language of the register.
        assertThat(notices("kk")).contains("ерзімі – 2026 жылғы 5 наурыздың соңына дейін");
        for (String language : LANGUAGES) {
            String told = switch (language) {
                case "kk" -> "ерзімі – 2026 жылғы 5 наурыздың соңына дейін";
                case "ru" -> "до конца 5 марта 2026 года";
                default -> "until the end of 5 March 2026";
            };
            for (String path : new String[] {"/cabinet", "/cases/" + kase + "/consent"}) {
                assertThat(page(tenant, language, path)).as(path).contains(told).doesNotContainPattern("[ ,]00:00");
            }
            assertThat(page(owner, language, "/cases/" + kase)).contains(told).doesNotContainPattern("[ ,]00:00");
        }
        assertThat(town.as(tenant)
                        .get("/api/v1/me/consents")
                        .json()
                        .at("/items/0/lastDay")
                        .stringValue())
                .isEqualTo("2026-03-05");
    }

    @Fault("D1")
    @Test
    void ofALetterAndAnSms() {
        var content = new NotificationContent(
                "objection-possible", "residence-end-by-owner", Instant.parse("2026-03-05T19:00:00Z"));
        NoticeTexts texts = town.server.bean(NoticeTexts.class);

        assertThat(texts.letter(content, Language.RU)).contains("до конца 5 марта 2026 года");
        assertThat(texts.sms(content, Language.RU)).contains("до конца 05.03");
        for (Language language : Language.values()) {
            assertThat(texts.letter(content, language)).doesNotContain("00:00", "6 наур", "6 мар", "6 Mar");
            assertThat(texts.sms(content, language)).contains(language == Language.EN ? "5 March" : "05.03");
        }
    }

    /// 72 hours by the clock: until a moment.
    @Fault("D1")
    @Test
    void aTermInHoursIsToldByItsMoment() {
        String kase = Town.caseOf(town.temporary(tenant, home));

        assertThat(town.caseSeenBy(tenant, kase).get("lastDay").isNull()).isTrue();
        assertThat(page(owner, "ru", "/cases/" + kase + "/consent")).contains("до 5 марта 2026 года, 10:00");
        assertThat(page(owner, "kk", "/cabinet")).contains("мерзімі – 2026 жылғы 5 наурыз сағат 10:00-ге дейін");
    }

    private JsonNode documents() {
        return town.as(tenant).get("/api/v1/me/documents").json().get("items");
    }

    private JsonNode premises() {
        return town.as(owner).get("/api/v1/me/premises").json().get("items");
    }

    private String notices(String language) {
        return town.as(tenant)
                .get("/api/v1/me/notices", "Accept-Language", language)
                .body();
    }

    private String paper(JsonNode document) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] file = http.send(
                            town.as(tenant)
                                    .request(document.get("file").stringValue())
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
            try (var pdf = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
            }
        }
    }
}
