package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.testing.Browser;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestRegisters.Traits;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// The pages first ask for whom the person applies. They ask only people who may apply for somebody else.
@ExtendWith(Shared.class)
class ApplicantChoiceIT {
    private static final String PASSPORT = "/services/passport/apply";
    private static final String MOVE = "/services/residence-permanent/apply";
    private static final String HOME = "0710000000000201";
    private static final String HIDDEN_HOME = "0710000000000202";

    private static TestRegisters registers;
    private static TestServer server;

    @BeforeAll
    static void start(SharedServer shared) {
        registers = shared.registers();
        registers.premises(HOME);
        server = shared.server();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Кім үшін өтініш бересіз?, сенімхат бойынша бердіңіз, сенімхат бойынша",
        "ru, За кого вы подаёте заявление?, подали это заявление по доверенности, по доверенности подал",
        "en, Who are you applying for?, You sent this application by a power of attorney, sent this application for you"
    })
    void aRepresentativeChoosesForWhomAndThePrincipalSeesWho(
            String language, String question, String toSender, String toPrincipal) {
        TestPerson principal = registers.person("Нұрпейісова", "Әсем");
        TestPerson holder = registers.person("Сәбитов", "Ерлан");
        String mandate = given(principal, holder, "passport");
        Browser pages = browser(holder, language);

        assertThat(location(pages.get(PASSPORT))).endsWith("/for-whom");
        Answer asked = pages.get(PASSPORT + "/for-whom");
        assertThat(asked.body()).contains(question, "Нұрпейісова Әсем").doesNotContain(principal.iin());
        assertThat(pages.post(PASSPORT + "/for-whom", Map.of()).status()).isEqualTo(422);
        assertThat(pages.post(PASSPORT + "/for-whom", Map.of("for-whom", mandate.replace('0', '1')))
                        .status())
                .isEqualTo(422);
        assertThat(pages.post(PASSPORT + "/for-whom", Map.of("for-whom", mandate))
                        .status())
                .isEqualTo(303);
        pages.get(PASSPORT + "/reason");
        pages.post(PASSPORT + "/reason", Map.of("reason", "first"));
        assertThat(pages.get(PASSPORT).body()).contains(question, "Нұрпейісова Әсем");
        Answer sent = pages.post(PASSPORT, Map.of());
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        String kase = location(sent).replaceFirst("\\?.*", "");

        assertThat(pages.get(kase).body()).contains(toSender, kase + "/withdrawal");
        assertThat(pages.get("/cabinet").body()).contains(kase, "Нұрпейісова Әсем");
        Browser own = browser(principal, language);
        assertThat(own.get("/cabinet").body()).contains(kase);
        assertThat(own.get(kase).body()).contains(toPrincipal, "Сәбитов Ерлан");

        own.get("/cabinet/mandates/" + mandate);
        own.post("/cabinet/mandates/" + mandate + "/revocation", Map.of());
        assertThat(pages.get(kase).status()).isEqualTo(404);
        assertThat(pages.get("/cabinet").body()).doesNotContain(kase);
    }

    @Test
    void whatOneMustDoThemselvesIsNotOfferedToDelegate() {
        Browser pages = browser(registers.person("Оспанов", "Мұрат"), "en");
        assertThat(pages.get("/cabinet/mandates/new").body())
                .contains("value=\"passport\"")
                .doesNotContain("value=\"divorce-by-consent\"", "value=\"name-change\"");
        assertThat(pages.get("/services/name-change").body()).contains("You cannot apply by a power of attorney.");
        assertThat(pages.get("/services/passport").body()).doesNotContain("You cannot apply by");
    }

    @Test
    void aMandateTakenBackMeanwhileIsARefusalOnThePage() {
        TestPerson principal = registers.person("Нұрпейісова", "Әсем");
        TestPerson holder = registers.person("Сәбитов", "Ерлан");
        String mandate = given(principal, holder, "passport");
        Browser pages = browser(holder, "en");
        pages.get(PASSPORT + "/for-whom");
        pages.post(PASSPORT + "/for-whom", Map.of("for-whom", mandate));
        pages.get(PASSPORT + "/reason");
        pages.post(PASSPORT + "/reason", Map.of("reason", "first"));
        pages.get(PASSPORT);
        server.person(principal.iin()).post("/api/v1/me/mandates/" + mandate + "/revocation", "{}");
        Answer refused = pages.post(PASSPORT, Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("You cannot apply for this person for this service");
        assertThat(server.person(holder.iin()).get("/api/v1/me/cases").body())
                .as("nor is it sent for the sender instead")
                .contains("\"items\":[]");
    }

    @Test
    void whoMayApplyForNobodyElseIsNotAsked() {
        Browser pages = browser(registers.person("Оспанов", "Мұрат"), "en");
        assertThat(location(pages.get(PASSPORT))).endsWith("/reason");
        assertThat(location(pages.get(MOVE))).endsWith("/premises");
        pages.get(MOVE + "/premises");
        pages.post(MOVE + "/premises", Map.of("premises", HOME));
        answerDay(pages);
        assertThat(pages.get(MOVE).status()).as("no question about a child").isEqualTo(200);
    }

    @Test
    void aParentChoosesAChildByName() {
        TestPerson parent = registers.person("Сәбитов", "Ерлан");
        TestPerson child = child(parent, "Сәбитова", false);
        child(parent, "Жасырын", true);
        Browser pages = browser(parent, "ru");
        Answer whom = pages.get(PASSPORT + "/for-whom");
        assertThat(whom.body()).contains("Сәбитова Айару").doesNotContain("Жасырын", child.iin());

        pages.get(MOVE + "/premises");
        pages.post(MOVE + "/premises", Map.of("premises", HOME));
        answerDay(pages);
        assertThat(location(pages.get(MOVE))).endsWith("/child");
        Answer asked = pages.get(MOVE + "/child");
        assertThat(asked.body()).contains("Сәбитова Айару", "type=\"radio\"").doesNotContain("Жасырын");
        assertThat(pages.post(MOVE + "/child", Map.of("child", child.iin())).status())
                .isEqualTo(303);
        assertThat(pages.get(MOVE).body()).contains("Сәбитова Айару");
    }

    /// The protected person may have fled from the representative.
    @Test
    void theAddressOfAPrincipalUnderProtectionIsNotOffered() {
        TestPerson holder = registers.person("Сәбитов", "Ерлан");
        TestPerson hidden = registers.person("Қасымова", "Дана", true);
        registers.registration(hidden, registers.premises(HIDDEN_HOME), LocalDate.of(2025, 6, 1), null);
        String mandate = given(hidden, holder, "residence-end");
        Browser pages = browser(holder, "en");
        String end = "/services/residence-end/apply";
        pages.get(end + "/for-whom");
        pages.post(end + "/for-whom", Map.of("for-whom", mandate));
        assertThat(pages.get(end + "/registration").body())
                .contains("There are no matching records")
                .doesNotContain(HIDDEN_HOME, "type=\"radio\"");
    }

    @Test
    void aRepresentativeChoosesARegistrationByKindAndThePrincipalSeesThatTheyLooked() {
        TestPerson holder = registers.person("Сәбитов", "Ерлан");
        TestPerson principal = registers.person("Нұрпейісова", "Әсем");
        registers.registration(principal, registers.premises("0710000000000077"), LocalDate.of(2025, 6, 1), null);
        String mandate = given(principal, holder, "residence-end");
        Browser pages = browser(holder, "en");
        String end = "/services/residence-end/apply";
        pages.get(end + "/for-whom");
        pages.post(end + "/for-whom", Map.of("for-whom", mandate));
        Browser own = browser(principal, "en");
        assertThat(own.get("/cabinet/who-asked").body()).doesNotContain("Сәбитов Ерлан");

        assertThat(pages.get(end + "/registration").body())
                .contains("type=\"radio\"", "Permanent registration")
                .doesNotContain("Dostyq");
        assertThat(own.get("/cabinet/who-asked").body())
                .contains("Сәбитов Ерлан", "applying for you", "which registrations you have, and where");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Almaty"));
    }

    private static void answerDay(Browser pages) {
        pages.get(MOVE + "/from");
        pages.post(
                MOVE + "/from",
                Map.of(
                        "from-day", "" + today().getDayOfMonth(),
                        "from-month", "" + today().getMonthValue(),
                        "from-year", "" + today().getYear()));
    }

    private static TestPerson child(TestPerson parent, String familyName, boolean sealed) {
        TestPerson child =
                registers.person(familyName, "Айару", new Traits(today().minusYears(6), null, false, sealed));
        registers.related(parent, child, "parent");
        return child;
    }

    private static String given(TestPerson principal, TestPerson holder, String service) {
        Answer answer = server.person(principal.iin())
                .post(
                        "/api/v1/me/mandates",
                        "{\"iin\":\"%s\",\"services\":[\"%s\"],\"until\":\"%s\"}"
                                .formatted(holder.iin(), service, today().plusYears(1)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("mandate").stringValue();
    }

    private static Browser browser(TestPerson person, String language) {
        return new Browser(server).in(language).signIn(person.iin());
    }

    private static String location(Answer answer) {
        return Objects.requireNonNull(answer.headers().get("location"), "location");
    }
}
