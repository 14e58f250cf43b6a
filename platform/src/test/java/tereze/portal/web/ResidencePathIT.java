package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.addresses.Addresses;
import tereze.testing.Browser;
import tereze.testing.Officers;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// The whole path through the pages: a tenant applies, the owners answer, and the tenant is registered. Another
/// path goes through an officer.
class ResidencePathIT {
    private static final String OWNED = "0710000000000101";
    private static final String OWNERLESS = "0710000000000102";
    private static final String APPLY = "/services/residence-temporary/apply";

    private static TestDatabase database;
    private static TestServer server;
    private static TestRegisters registers;
    private static TestPerson owner;
    private static TestPerson coOwner;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        owner = registers.person("Сәбитов", "Ерлан");
        coOwner = registers.person("Қасымов", "Дәурен");
        registers.owned(registers.premises(OWNED), owner, coOwner);
        registers.premises(OWNERLESS);
        server = TestServer.start(database);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    private static TestPerson tenant() {
        return registers.person("Нұрпейісова", "Әсем");
    }

    private static Browser browser(TestPerson person, String language) {
        return new Browser(server).in(language).signIn(person.iin());
    }

    /// Follows the redirect of a form. Its status 303 says that the next request is a GET.
    private static Answer follow(Browser browser, Answer posted) {
        assertThat(posted.status()).as(posted.body()).isEqualTo(303);
        return browser.get(location(posted));
    }

    private static String location(Answer posted) {
        return Objects.requireNonNull(posted.headers().get("location"), "location");
    }

    private static Answer answer(Browser browser, String field, Map<String, String> fields) {
        browser.get(APPLY + "/" + field);
        return browser.post(APPLY + "/" + field, fields);
    }

    private static void fill(Browser tenant, String rka) {
        LocalDate from = LocalDate.now(ZoneId.of("Asia/Almaty"));
        assertThat(answer(tenant, "premises", Map.of("premises", rka)).status()).isEqualTo(303);
        assertThat(answer(
                                tenant,
                                "from",
                                Map.of(
                                        "from-day", "" + from.getDayOfMonth(),
                                        "from-month", "" + from.getMonthValue(),
                                        "from-year", "" + from.getYear()))
                        .status())
                .isEqualTo(303);
        assertThat(answer(tenant, "months", Map.of("months", "6")).status()).isEqualTo(303);
    }

    private static String sent(Browser tenant) {
        assertThat(tenant.get(APPLY).status()).isEqualTo(200);
        Answer sent = tenant.post(APPLY, Map.of());
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        return location(sent).replaceFirst("\\?.*", "");
    }

    @Test
    void theServicePageTellsWhatIsKnownToWhomItIsKnownOfAndToNobodyElse() {
        TestPerson tenant = tenant();
        String page = "/services/residence-temporary";

        assertThat(browser(tenant, "ru").get(page).body())
                .contains("Нұрпейісова Әсем")
                .contains("class=\"tz-known\"");
        assertThat(new Browser(server).in("ru").get(page).body())
                .contains("Ваши регистрации")
                .doesNotContain("tz-known");
    }

    @Test
    void anOwnerOfManyFlatsIsOfferedAddresses() {
        String home = "0710000000000987";
        TestPerson landlord = tenant();
        registers.registration(landlord, registers.premises(home), LocalDate.of(2020, 1, 1), null);
        registers.ownsMany(landlord, Addresses.MAX_FOUND);

        Answer page = browser(landlord, "ru").get(APPLY + "/premises");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("value=\"" + home + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Достық, Келісімі сұралған адамдардың жауабын күтіп тұрмыз, Өтініш қанағаттандырылды, Келісті",
        "ru, Достык, Ждём ответа тех, Заявление одобрено, Согласие дано",
        "en, dostyq, We are waiting for the people whose consent is needed, Your application is approved, Agreed"
    })
    void aTenantIsRegisteredOnceBothOwnersHaveAgreed(
            String language, String street, String waiting, String granted, String agreed) {
        TestPerson person = tenant();
        Browser tenant = browser(person, language);
        assertThat(tenant.get(APPLY).headers().get("location")).endsWith("/apply/premises");
        Answer found = tenant.get(APPLY + "/premises?q=" + URLEncoder.encode(street + " 1", StandardCharsets.UTF_8));
        assertThat(found.body()).contains("value=\"" + OWNED + "\"");
        fill(tenant, OWNED);
        String kase = sent(tenant);

        assertThat(tenant.get(kase).body()).contains(waiting, "tz-path__step--term");
        for (TestPerson one : new TestPerson[] {owner, coOwner}) {
            Browser asked = browser(one, language);
            assertThat(asked.get("/cabinet").body()).contains(kase + "/consent");
            assertThat(asked.get(kase + "/consent").body()).contains("Нұрпейісова Әсем");
            follow(asked, asked.post(kase + "/consent", Map.of("decision", "give")));
        }

        assertThat(tenant.get(kase).body()).contains(granted, agreed);
        assertThat(tenant.get("/cabinet").body()).contains(kase);
        assertThat(tenant.get("/cabinet/address").body()).contains(OWNED);
        assertThat(browser(owner, language).get("/cabinet/premises").body())
                .contains("Әсем Н.")
                .doesNotContain(person.iin());
        assertThat(tenant.get("/cabinet/who-asked").status()).isEqualTo(200);
        assertThat(tenant.get("/cabinet/notices").status()).isEqualTo(200);
    }

    @Test
    void aWrongAnswerIsToldAndKeptOnThePage() {
        Browser tenant = browser(tenant(), "en");

        Answer months = answer(tenant, "months", Map.of("months", "40"));
        assertThat(months.status()).isEqualTo(422);
        assertThat(months.body()).contains("govuk-error-summary", "value=\"40\"", "href=\"#months\"", "months-error");
        Answer day = answer(tenant, "from", Map.of("from-day", "31", "from-month", "2", "from-year", "2026"));
        assertThat(day.status()).isEqualTo(422);
        assertThat(day.body()).contains("value=\"31\"");
        assertThat(answer(tenant, "premises", Map.of()).status()).isEqualTo(422);
        assertThat(tenant.get(APPLY + "/nothing").status()).isEqualTo(404);
    }

    @Test
    void aSecondClickIsToldTheSame() {
        Browser tenant = browser(tenant(), "en");
        fill(tenant, OWNED);
        tenant.get(APPLY);
        Map<String, String> form = tenant.hidden();

        Answer first = tenant.postOnly(APPLY, form);
        Answer second = tenant.postOnly(APPLY, form);

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.headers().get("location")).isEqualTo(first.headers().get("location"));
    }

    @Test
    void anOwnerRefusesWithAReasonAndATenantWithdraws() {
        Browser tenant = browser(tenant(), "en");
        fill(tenant, OWNED);
        String refused = sent(tenant);
        Browser asked = browser(owner, "en");
        asked.get(refused + "/consent");
        assertThat(asked.post(refused + "/consent", Map.of()).status()).isEqualTo(422);
        follow(asked, asked.post(refused + "/consent", Map.of("decision", "refuse", "reason", "It is being sold")));
        assertThat(tenant.get(refused).body()).contains("Your application is refused", "It is being sold");

        fill(tenant, OWNED);
        String withdrawn = sent(tenant);
        tenant.get(withdrawn);
        assertThat(follow(tenant, tenant.post(withdrawn + "/withdrawal", Map.of()))
                        .body())
                .contains("The application was withdrawn");
        assertThat(browser(tenant(), "en").get(withdrawn).status()).isEqualTo(404);
    }

    @Test
    void anOwnerNeedNotFindWordsForAStranger() {
        Browser tenant = browser(tenant(), "ru");
        fill(tenant, OWNED);
        String refused = sent(tenant);
        Browser asked = browser(owner, "ru");
        assertThat(asked.get(refused + "/consent").body())
                .contains("Я не знаю этого человека", "govuk-grid-column-one-half");

        follow(asked, asked.post(refused + "/consent", Map.of("decision", "stranger")));

        assertThat(tenant.get(refused).body()).contains("Я не знаю этого человека");
        assertThat(server.person(owner.iin())
                        .get("/api/v1" + refused)
                        .json()
                        .get("status")
                        .stringValue())
                .isEqualTo("refused");
    }

    @Test
    void anOfficerDecidesWithAReasonAndIsSeenToHaveLooked() {
        Browser tenant = browser(tenant(), "ru");
        fill(tenant, OWNERLESS);
        String kase = sent(tenant);
        TestPerson person = registers.person("Ахметов", "Нұрлан");
        Officers.appoint(server, person, "000000000", Instant.EPOCH);
        Browser officer = browser(person, "ru");
        String task = kase.replace("/cases/", "/tasks/");

        assertThat(officer.get("/tasks").body()).contains(task).doesNotContain("Нұрпейісова");
        assertThat(officer.get(task).body()).contains("Нұрпейісова Әсем", "В реестре не указан собственник жилья");
        assertThat(officer.post(task, Map.of("outcome", "grant")).status()).isEqualTo(422);
        assertThat(follow(officer, officer.post(task, Map.of("outcome", "grant", "reason", "Договор проверен")))
                        .body())
                .contains("Договор проверен");

        assertThat(tenant.get(kase).body()).contains("Заявление одобрено", "Договор проверен");
        String looks = tenant.get("/cabinet/who-asked").body();
        assertThat(looks).contains("Ахметов Нұрлан", "рассмотрение заявления");
        // The officer opened the case more than once, and did one thing.
        assertThat(looks).containsOnlyOnce("class=\"tz-log__entry\"").containsPattern("[2-9] раза?<");
        assertThat(tenant.get("/tasks").status()).isEqualTo(403);
    }

    @Test
    void anOwnerChoosesByNameWhoseRegistrationEndsAndLearnsNoNumber() {
        String end = "/services/residence-end-by-owner/apply";
        TestPerson landlord = registers.person("Әлімов", "Данияр");
        UUID let = registers.premises("0710000000000103");
        registers.owned(let, landlord);
        LocalDate since = LocalDate.of(2025, 6, 1);
        TestPerson lodger = registers.person("Дүйсенов", "Бекзат");
        UUID lodging = registers.registration(lodger, let, since, null);
        UUID hidden = registers.registration(registers.person("Жасырын", "Гүлнар", true), let, since, null);
        UUID elsewhere = registers.registration(tenant(), registers.premises("0710000000000104"), since, null);
        UUID own = registers.registration(landlord, let, since, null);
        Browser pages = browser(landlord, "en");

        assertThat(location(pages.get(end))).as("the register knows where").endsWith("/iin");
        assertThat(pages.get(end + "/premises").status()).isEqualTo(404);
        assertThat(pages.get(end + "/iin").body())
                .contains("Whose registration do you want to end?", "Бекзат Д., ", "value=\"" + lodging + "\"")
                .doesNotContain(lodger.iin(), hidden.toString(), elsewhere.toString(), own.toString());
        for (String nobody : List.of("", lodger.iin(), "" + hidden, "" + elsewhere, "" + own)) {
            assertThat(pages.post(end + "/iin", Map.of("iin", nobody)).status())
                    .as(nobody)
                    .isEqualTo(422);
        }
        follow(pages, pages.post(end + "/iin", Map.of("iin", lodging.toString())));
        assertThat(pages.get(end).body()).contains("Бекзат Д., ").doesNotContain(lodger.iin());
        Answer sent = pages.post(end, Map.of());
        Answer kase = follow(pages, sent);
        assertThat(kase.body()).contains("We are waiting").doesNotContain(lodger.iin());
        assertThat(server.person(landlord.iin())
                        .get("/api/v1" + location(sent).replaceFirst("\\?.*", ""))
                        .body())
                .contains("\"service\":\"residence-end-by-owner\"")
                .doesNotContain(lodger.iin());
        assertThat(browser(lodger, "en").get("/cabinet").body()).contains("/consent");
    }

    @Test
    void whoWasChosenAndHasMovedOutIsAskedForAnew() {
        String end = "/services/residence-end-by-owner/apply";
        TestPerson landlord = registers.person("Әлімов", "Данияр");
        UUID let = registers.premises("0710000000000105");
        registers.owned(let, landlord);
        TestPerson lodger = registers.person("Дүйсенов", "Бекзат");
        UUID lodging = registers.registration(lodger, let, LocalDate.of(2025, 6, 1), null);
        Browser pages = browser(landlord, "en");
        pages.get(end + "/iin");
        follow(pages, pages.post(end + "/iin", Map.of("iin", lodging.toString())));
        assertThat(pages.get(end).status()).isEqualTo(200);

        assertThat(server.person(lodger.iin())
                        .post(
                                "/api/v1/cases",
                                "{\"service\":\"residence-end\",\"form\":{\"registration\":\"" + lodging + "\"}}",
                                "Idempotency-Key",
                                "moved-out")
                        .status())
                .isEqualTo(201);
        assertThat(pages.post(end, Map.of()).status()).isEqualTo(422);
        assertThat(location(pages.get(end))).endsWith("/iin");
    }

    @Test
    void whoHasNotSignedInIsSentToDoSo() {
        Browser visitor = new Browser(server).in("kk");

        for (String page : new String[] {"/cabinet", "/cabinet/address", "/tasks", APPLY}) {
            assertThat(visitor.get(page).headers().get("location")).startsWith("/sign-in?to=");
        }
    }
}
