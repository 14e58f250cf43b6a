package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.catalogue.Definition;
import tereze.catalogue.FieldLimit;
import tereze.catalogue.PublicServices;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestServer;

/// Pages say the limits of a number and of a day before an answer is given, and how to correct one outside them.
class FieldLimitsIT {
    private static final MovingClock CLOCK = new MovingClock(Instant.parse("2026-11-29T05:00:00Z"));

    private static final Path SERVICES = Path.of("../country/kz/services");

    /// A check that rejects, as a declaration is written, or the name of a shared check.
    private static final Pattern REJECTING =
            Pattern.compile("that: (.*(?:\\n {4,}.*)*?)\\n +otherwise: reject|(?m)^  - ([a-z-]+)$");

    private static final Pattern SHARED = Pattern.compile("(?m)^([a-z-]+):\\n  that: (.*)\\n  otherwise: reject");

    /// A field on either side of a comparison.
    private static final Pattern COMPARED =
            Pattern.compile("form\\.(\\w+)\\)?\\s*[<>]|[<>]=?\\s*(?:days\\([^)]*)?form\\.(\\w+)");

    /// In all declarations that ship.
    private static final int COMPARISONS = 10;

    private static TestDatabase database;
    private static TestServer server;
    private static String iin;

    private Browser browser;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        iin = new TestRegisters(database).person("Сәбитов", "Ерлан").iin();
        server = TestServer.start(database, Map.of(), CLOCK);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void signIn() {
        browser = new Browser(server).signIn(iin);
    }

    private String ask(String language, String field) {
        return browser.in(language).get("/services/" + field).body();
    }

    private String answer(String language, String field, Map<String, String> typed) {
        ask(language, field);
        return browser.post("/services/" + field, typed).body();
    }

    @Fault("D14")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | residence-temporary/apply/months | От 1 до 12
            en | residence-temporary/apply/months | From 1 to 12
            kk | residence-temporary/apply/months | 1-ден 12-ге дейін
            en | residence-temporary/apply/from   | from 19 November 2026 to 29 December 2026
            ru | residence-permanent/apply/from   | с 19 ноября 2026 года по 29 декабря 2026 года включительно
            en | stay-extension/apply/days        | From 1 to 90
            en | birth-registration/apply/born    | no later than 29 November 2026
            ru | vehicle-reregistration/apply/agreed | не позже 29 ноября 2026 года
            kk | weapon-permit-renewal/apply/medicalOn | Ең кешірек күн: 2026 жылғы 29 қараша
            """)
    void areSaidAtTheField(String language, String field, String limits) {
        assertThat(ask(language, field)).contains(limits);
    }

    @Fault("D14")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | residence-temporary/apply/months | 15               | Enter a number from 1 to 12
            ru | residence-temporary/apply/months | 0                | Введите число от 1 до 12
            kk | residence-temporary/apply/months | 13               | 1-ден 12-ге дейінгі санды жазыңыз
            en | residence-temporary/apply/months | 9999999999999999 | Enter a number from 1 to 12
            en | residence-temporary/apply/months | six              | Enter a whole number. From 1 to 12
            en | residence-temporary/apply/months | 1.5              | Enter a whole number. From 1 to 12
            ru | residence-temporary/apply/months | 1,5              | Введите целое число цифрами. От 1 до 12
            kk | residence-temporary/apply/months | 1.5              | Бүтін санды цифрмен жазыңыз. 1-ден 12-ге дейін
            en | residence-temporary/apply/months | １３              | Enter a number from 1 to 12
            en | stay-extension/apply/days        | 91               | Enter a number from 1 to 90
            """)
    void aNumberOutsideThemIsCorrected(String language, String field, String typed, String told) {
        String name = field.substring(field.lastIndexOf('/') + 1);

        assertThat(answer(language, field, Map.of(name, typed))).contains(told).contains("value=\"" + typed + "\"");
    }

    @Fault("D14")
    @ParameterizedTest
    @CsvSource({"2026, 11, 18, false", "2026, 11, 19, true", "2026, 12, 29, true", "2026, 12, 30, false"})
    void aDayOutsideThemIsCorrectedBeforeItIsSent(String year, String month, String day, boolean taken) {
        String page = answer(
                "en",
                "residence-temporary/apply/from",
                Map.of("from-year", year, "from-month", month, "from-day", day));

        if (taken) {
            assertThat(page).doesNotContain("You can choose a day");
        } else {
            assertThat(page).contains("You can choose a day from 19 November 2026 to 29 December 2026");
        }
    }

    /// Whatever a check limits, some page says.
    @Fault("D14")
    @Test
    void noLimitOfADeclarationIsLeftOut() throws IOException {
        Map<String, String> shared = SHARED.matcher(Files.readString(SERVICES.resolve("checks.yaml")))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        assertThat(shared).isNotEmpty();

        List<String> all = new ArrayList<>();
        for (Definition definition : server.bean(PublicServices.class).offered()) {
            Set<String> limited = definition.procedure().checks().stream()
                    .flatMap(check -> check.that().limits().stream())
                    .map(FieldLimit::field)
                    .collect(Collectors.toSet());
            String text = Files.readString(SERVICES.resolve(definition.service() + ".yaml"));
            List<String> compared = REJECTING
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1) == null ? shared.getOrDefault(found.group(2), "") : found.group(1))
                    .flatMap(that -> COMPARED.matcher(that).results())
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .toList();
            assertThat(limited).as(definition.service().value()).containsAll(compared);
            all.addAll(compared);
        }
        assertThat(all).as("the patterns find what they search").hasSize(COMPARISONS);
    }

    @Fault("D13")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1.12.26     | ''      | ''   | with four digits
            ru | 1           | 12      | 26   | четырьмя цифрами
            ru | 1 декабря   | ''      | ''   | Напишите и год
            kk | 1 желтоқсан | ''      | ''   | Жылын да жазыңыз
            en | 1           | Dec     | ''   | Enter the year too
            en | 31          | 2       | 2027 | There is no such day
            """)
    void aDayThatCannotBeReadIsToldWhy(String language, String day, String month, String year, String told) {
        assertThat(answer(
                        language,
                        "residence-temporary/apply/from",
                        Map.of("from-year", year, "from-month", month, "from-day", day)))
                .contains(told);
    }

    @Fault("D13")
    @ParameterizedTest
    @CsvSource({
        "1.12.2026, '', ''",
        "1 декабря 2026, '', ''",
        "2026 жылғы 1 желтоқсан, '', ''",
        "1, желтоқсан, 2026",
        "1, December, 2026"
    })
    void aDayInWordsIsRead(String day, String month, String year) {
        assertThat(browser.in("en")
                        .get("/services/residence-temporary/apply/from")
                        .status())
                .isEqualTo(200);
        assertThat(browser.post(
                                "/services/residence-temporary/apply/from",
                                Map.of("from-year", year, "from-month", month, "from-day", day))
                        .status())
                .isEqualTo(303);
        String again = browser.get("/services/residence-temporary/apply/from").body();
        assertThat(again).contains("value=\"01\"", "value=\"12\"", "value=\"2026\"");
    }

    @Fault("D13")
    @Test
    void otherPagesReadADayAlike() {
        String page = browser.in("en")
                .get("/must-i-register?who=citizen&day=1.11.26&month=&year=&home=own&region=710000000")
                .body();
        assertThat(page).contains("Enter the year with four digits");
        assertThat(browser.get(
                                "/must-i-register?who=citizen&day=1+November+2026&month=&year=&home=own&region=710000000")
                        .body())
                .contains("1 November 2026");
        browser.get("/cabinet/mandates/new");
        assertThat(browser.post(
                                "/cabinet/mandates/new",
                                Map.of("iin", "", "until-day", "1", "until-month", "желтоқсан", "until-year", "26"))
                        .body())
                .contains("write the year with four digits");
    }

    @Fault("D13")
    @Test
    void theApiTellsWhatIsMissing() {
        String refused = server.person(iin)
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"residence-temporary\",\"form\":{\"from\":\"1.12.26\",\"months\":1}}",
                        "Idempotency-Key",
                        "typed-day")
                .body();
        assertThat(refused).contains("year-too-short");
    }
}
