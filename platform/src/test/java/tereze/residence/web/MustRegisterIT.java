package tereze.residence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.law.Basis;
import tereze.law.Law;
import tereze.law.LawConfiguration;
import tereze.law.LawRow;
import tereze.testing.Browser;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// Anybody can find out whether they must register, by which day and with what consequences. The answer comes from
/// the law, and says how well its numbers are known. In this test, the country's numbers count as compared until the
/// end of June 2026. From July on they are
/// as in their file.
class MustRegisterIT {
    private static final LocalDate AS_IN_THE_FILE = LocalDate.of(2026, 7, 1);
    private static final Instant COMPARED = Instant.parse("2026-03-16T05:00:00Z");
    private static final Instant NOT_COMPARED = Instant.parse("2026-07-16T05:00:00Z");
    private static final MovingClock CLOCK = new MovingClock(COMPARED);

    private static TestDatabase database;
    private static TestServer server;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        CLOCK.drive(database);
        server = TestServer.startWith(database, beans -> {
            beans.registerBean("lawOfTest", Law.class, MustRegisterIT::law, bean -> bean.setPrimary(true));
            beans.registerBean("clockOfTest", InstantSource.class, () -> CLOCK, bean -> bean.setPrimary(true));
        });
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void march() {
        CLOCK.set(COMPARED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kk | 2026 жылғы 20 наурыздың соңына дейін | Бүгін ескерту де, айыппұл да жоқ | 30_275 теңге | (7 АЕК, | 43_250 теңге | 492-бап    | ақпарат, кеңес емес      | тұрғынжайға құқық бермейді   | Астана қаласы
        ru | до конца 20 марта 2026 года      | ни предупреждения, ни штрафа      | 30_275 тенге | (7 МРП, | 43_250 тенге | статья 492 | сведения, а не совет     | не даёт права на жильё     | город Астана
        en | by the end of 20 March 2026                 | no warning and no fine      | 30,275 tenge | (7 MCI, | 43,250 tenge | Article 492 | information, not advice | no right to the home   | Astana city
        """)
    void tellsTheLastDayTheFineAndTheArticleInTheReadersLanguage(
            String language,
            String lastDay,
            String stage,
            String fine,
            String index,
            String ownersFine,
            String article,
            String advice,
            String meaning,
            String region) {
        Answer page = new Browser(server).in(language).get(asked("10", "3", "2026"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().replace('\u00a0', '_'))
                .contains(lastDay, stage, fine, index, ownersFine, article, advice, meaning, region)
                .contains("tel:1414", "https://adilet.zan.kz/", "aria-current=\"step\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        16 | 3 | Register by the end of 26 March 2026                                 | no warning and no fine
        6  | 3 | Register by the end of 16 March 2026                                 | no warning and no fine
        5  | 3 | Yes, and the time is over: the last day was 15 March 2026 | Today you may get a warning
        17 | 2 | the last day was 27 February 2026                         | Today you may get a warning
        15 | 2 | the last day was 25 February 2026                         | Today you may be fined
        31 | 1 | the last day was 10 February 2026                         | Today you may be fined
        """)
    void tellsAtWhichStageWarningAndFineStandToday(String day, String month, String duty, String stage) {
        assertThat(english(asked(day, month, "2026")).body()).contains(duty, stage);
    }

    /// One picture in time, and one sentence about who reports these numbers.
    @Test
    void whereNobodyComparedTheNumbersTheyAreToldAsReported() {
        CLOCK.set(NOT_COMPARED);
        Answer page = english(asked("10", "3", "2026"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("the last day was 20 March 2026", "tz-path", "30,275", "7 MCI", "as reported")
                .containsOnlyOnce("Reported by")
                .contains("gov.kz", "saqshy.info", "Not yet compared with the text of the law")
                .contains(
                        "Code on Administrative Offences, No.\u00a0235-V of 5 July 2014, Article 492",
                        "Article 493",
                        "No.\u00a01427",
                        "1414")
                .contains("public service centre", "Apply.", "no right to the home")
                .doesNotContain("We do not know", "Read in the text");
        assertThat(new Browser(server).in("kk").get(asked("10", "3", "2026")).body())
                .contains("Хабарлағандар:", "Заң мәтінімен әлі салыстырылмаған");
        assertThat(new Browser(server).in("ru").get(asked("10", "3", "2026")).body())
                .contains("По сообщениям:", "С текстом закона ещё не сверено");
    }

    /// 13 MCI for a repeated offence, and 10 for an owner, are known from memory alone.
    @Test
    void aFineThatNobodyReportsIsNotShown() {
        CLOCK.set(NOT_COMPARED);

        assertThat(english(asked("10", "3", "2026")).body())
                .contains("We could not confirm the amount for the first time", "86,500")
                .doesNotContain("13 MCI", "(10 MCI", "43,250");
    }

    @ParameterizedTest
    @CsvSource({
        "17, 3, 2026, has not come yet",
        "1, 3, 1800, too long ago",
        "31, 2, 2026, There is no such day",
        "1О, 3, 2026, the letter O is not a zero",
        "soon, 3, 2026, digits 0 to 9 only",
        "'', '', '', 'Enter the day, the month and the year you moved'"
    })
    void aDayThatCannotBeIsAskedAgainWithWhatWasTyped(String day, String month, String year, String why) {
        Answer page = english(asked(day, month, year));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#day\"", "id=\"day-error\"", why)
                .contains("id=\"day\"", "value=\"" + day + "\"")
                .doesNotContain("Article 492");
    }

    @Test
    void asksAgainForAllThatIsLeftOutOrMadeUp() {
        Answer page = english("/must-i-register?who=&day=&month=&year=&region=710000001&home=castle");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#who\"", "href=\"#day\"", "href=\"#home\"", "href=\"#region\"");
        assertThat(english("/must-i-register?day=%3Cb%3E&who=citizen").body())
                .contains("value=\"&lt;b&gt;\"")
                .doesNotContain("<b>");
    }

    @Test
    void aForeignerIsToldWhereOtherRulesStandAndNothingIsComputed() {
        Answer page = english("/must-i-register?who=foreigner");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Other rules apply to foreigners", "Law on migration", "/services/stay-extension")
                .doesNotContain("Article 492", "tenge");
    }

    @Test
    void theLinkSharesTheAnswerAndLeadsBackToTheQuestions() {
        Answer first = english(asked("10", "3", "2026"));
        assertThat(first.body()).contains("change=true");

        Answer again = english(asked("10", "3", "2026") + "&change=true");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body())
                .contains("name=\"day\"", "value=\"10\"", "value=\"2026\"")
                .contains("<option value=\"710000000\" selected=\"selected\">Astana city</option>")
                .doesNotContain("govuk-error");
    }

    @Test
    void homeAndTheServicesOfRegistrationLeadHere() {
        for (String path : Stream.of("/", "/services/residence-permanent", "/services/residence-temporary")
                .toList()) {
            assertThat(english(path).body()).as(path).contains("href=\"/must-i-register\"");
        }
        assertThat(english("/services/passport").body()).doesNotContain("/must-i-register");
    }

    private static Answer english(String path) {
        return new Browser(server).in("en").get(path);
    }

    private static String asked(String day, String month, String year) {
        return "/must-i-register?who=citizen&day=%s&month=%s&year=%s&home=rent&region=710000000"
                .formatted(encoded(day), encoded(month), encoded(year));
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static Law law() {
        Law country = new LawConfiguration().law();
        return new Law(country.ids().stream()
                .flatMap(id -> country.history(id).stream())
                .flatMap(MustRegisterIT::split)
                .toList());
    }

    private static Stream<LawRow> split(LawRow row) {
        LocalDate until = row.until();
        boolean before = row.from().isBefore(AS_IN_THE_FILE) && row.provision() != null;
        boolean after = until == null || !until.isBefore(AS_IN_THE_FILE);
        if (!before) {
            return Stream.of(row);
        }
        LawRow compared = copy(row, row.from(), after ? AS_IN_THE_FILE.minusDays(1) : until, Basis.CHECKED);
        return after ? Stream.of(compared, copy(row, AS_IN_THE_FILE, until, row.basis())) : Stream.of(compared);
    }

    private static LawRow copy(LawRow row, LocalDate from, @Nullable LocalDate until, Basis basis) {
        return new LawRow(
                row.id(),
                row.value(),
                row.unit(),
                from,
                until,
                basis,
                row.source(),
                row.provision(),
                basis == Basis.CHECKED ? LocalDate.of(2026, 2, 3) : null);
    }
}
