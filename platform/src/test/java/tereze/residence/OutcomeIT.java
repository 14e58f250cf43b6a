package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.residence.Town.Home;
import tereze.testing.Browser;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;

/// A granted application about a registration says first what it has led to, and gives the paper and the last day for
/// a calendar.
@ExtendWith(Shared.class)
class OutcomeIT {
    private static final Pattern HEADING = Pattern.compile("notification-banner__heading\">(.*?)</p>", Pattern.DOTALL);
    private static final Pattern PAPER = Pattern.compile("href=\"(/cabinet/documents/[^\"]*)\"");

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

    private static Answer open(TestPerson reader, String language, String path) {
        return new Browser(town.server).in(language).signIn(reader.iin()).get(path);
    }

    private static String said(TestPerson reader, String language, String kase) {
        return HEADING.matcher(open(reader, language, "/cases/" + kase).body())
                .results()
                .map(result -> result.group(1).replaceAll("<[^>]*>", ""))
                .findFirst()
                .orElseThrow();
    }

    private String lodged(LocalDate from, int months) {
        String kase = Town.caseOf(town.temporary(tenant, home, from, months));
        town.consent(owner, kase, "give");
        return kase;
    }

    @Test
    void saysWhereAndUntilWhenInEachLanguage() {
        String kase = lodged(Town.MONDAY, 12);

        assertThat(said(tenant, "en", kase))
                .startsWith("You are registered at ")
                .endsWith(" until the end of 1 March 2027.");
        assertThat(said(tenant, "ru", kase))
                .startsWith("Вы зарегистрированы по адресу: ")
                .endsWith(", до конца 1 марта 2027 года.");
        assertThat(said(tenant, "kk", kase))
                .startsWith("Сіз мына мекенжай бойынша тіркелдіңіз: ")
                .endsWith(" Мерзімі – 2027 жылғы 1 наурыздың соңына дейін.");
        assertThat(said(owner, "en", kase)).isEqualTo("Your application is approved.");
        assertThat(open(tenant, "en", "/cases/" + kase).body())
                .contains("Everyone has answered")
                .doesNotContain("Waiting for consent<");
    }

    @Test
    void givesThePaperAndTheLastDayForACalendar() {
        String kase = lodged(Town.MONDAY, 12);
        Town.await(() -> !town.documents(tenant).isEmpty());

        String page = open(tenant, "en", "/cases/" + kase).body();
        String paper = PAPER.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(page).contains(town.documents(tenant).at("/0/number").stringValue());
        assertThat(open(tenant, "en", paper).headers().get("content-type")).isEqualTo("application/pdf");

        Answer file = open(tenant, "en", "/cases/" + kase + "/calendar");
        String held = town.standing(tenant, "temporary").get("registration").stringValue();
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().get("content-type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(file.headers().get("content-disposition")).contains("attachment", ".ics");
        assertThat(file.body())
                .contains(
                        "UID:" + held + "-end\r\n",
                        "DTSTART;VALUE=DATE:20270301\r\n",
                        "Last day of the temporary registration");
        String own = "/cabinet/address/" + held + "/calendar";
        assertThat(open(tenant, "en", "/cabinet/address").body()).contains(own);
        assertThat(open(tenant, "en", own).body()).isEqualTo(file.body());

        assertThat(open(owner, "en", "/cases/" + kase + "/calendar").status()).isEqualTo(404);
        assertThat(open(owner, "en", own).status()).isEqualTo(404);
        assertThat(open(town.adult(), "en", "/cases/" + kase + "/calendar").status())
                .isEqualTo(404);
        assertThat(new Browser(town.server).get(own).status()).isEqualTo(303);
    }

    @Test
    void tellsTheRegistrationAsItIsNow() {
        LocalDate later = Town.MONDAY.plusDays(9);
        String kase = lodged(later, 6);
        assertThat(said(tenant, "en", kase))
                .startsWith("From 11 March 2026 you are registered at ")
                .endsWith(" until the end of 10 September 2026.");
        assertThat(said(tenant, "kk", kase)).contains("2026 жылғы 11 наурыздан бастап ");

        town.clock.pass(Duration.ofDays(20));
        assertThat(said(tenant, "en", kase)).startsWith("You are registered at ");
        String held = town.standing(tenant, "temporary").get("registration").stringValue();
        String end = Town.caseOf(town.apply(tenant, "residence-end", "{\"registration\":\"" + held + "\"}"));

        for (String each : new String[] {kase, end}) {
            assertThat(said(tenant, "en", each))
                    .startsWith("The registration at ")
                    .endsWith(" has ended. Last day: 21 March 2026.");
            assertThat(open(tenant, "en", "/cases/" + each + "/calendar").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aParentReadsWhereTheChildIsRegistered() {
        TestPerson parent = town.adult();
        TestPerson child = town.born("2019-05-01");
        town.registers.related(parent, child, "parent");
        Home theirs = town.homeOf(parent);
        Town.caseOf(town.permanent(parent, theirs));
        String kase = Town.caseOf(town.apply(
                parent,
                "residence-permanent",
                "{\"premises\":\"%s\",\"from\":\"%s\",\"child\":\"%s\"}"
                        .formatted(theirs.rka(), Town.MONDAY, child.iin())));
        assertThat(said(parent, "en", kase)).contains(" is registered at ").doesNotContain("You");
    }

    @Test
    void aTermIsForACalendarToo() {
        String kase = Town.caseOf(town.temporary(tenant, home));

        assertThat(open(owner, "en", "/cases/" + kase + "/consent").body()).contains("/cases/" + kase + "/calendar");
        assertThat(open(owner, "en", "/cases/" + kase + "/calendar").body())
                .contains("UID:" + kase + "-answer\r\n", "DTSTART:20260305T050000Z\r\n", "Last day for your answer");
        assertThat(open(tenant, "en", "/cases/" + kase + "/calendar").body())
                .contains("UID:" + kase + "-answers\r\n", "Last day for the answers of others");
        assertThat(open(town.adult(), "en", "/cases/" + kase + "/calendar").status())
                .isEqualTo(404);
    }
}
