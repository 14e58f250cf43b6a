package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.api.Language;
import tereze.testing.Portal;
import tereze.testing.Rounds;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// An officer decides what the rules leave open. The most urgent case is the first in the list, and a decision
/// needs a reason. The person sees the reason and who read their data.
@Tag("prove")
@ExtendWith(Shared.class)
class OfficerBrowserIT {
    private static final int ORGANISATIONS_TENANT = 3;
    private static final int MINORS_TENANT = 4;

    static Stream<Window> windows() {
        return Rounds.first(1, Window.phone(Language.KK), Window.desk(Language.RU));
    }

    static Stream<Window> everybodys() {
        return Window.everybodys(13);
    }

    private static String wordsOf(Window window) {
        return window.language() == Language.KK ? "Шарт тексерілді" : "Договор проверен";
    }

    @ParameterizedTest
    @MethodSource("windows")
    void decidesTheMostUrgentCaseWithAReason(Window window, Portal portal) {
        String reason = wordsOf(window);
        try (Visitor first = portal.visitor(window);
                Visitor second = portal.visitor(window);
                Visitor officer = portal.visitor(window)) {
            String urgent = applied(portal, first, ORGANISATIONS_TENANT);
            portal.clock().pass(Duration.ofMinutes(3));
            String later = applied(portal, second, MINORS_TENANT);

            officer.signIn(portal.member("migration-officer", 0).iin())
                    .open("/cabinet")
                    .press("cabinet.tasks");
            assertThat(tasks(officer)).containsSubsequence(task(urgent), task(later));
            officer.go("a[href='" + task(urgent) + "']");
            assertThat(officer.text()).contains(officer.words("cases.task.recorded"), "Нұрпейісова Әсем");

            officer.choose("cases.task.grant").press("cases.task.send");
            assertThat(officer.status()).isEqualTo(422);
            assertThat(officer.page().locator(".govuk-error-summary")).satisfies(summary -> {
                assertThat(summary.isVisible()).isTrue();
                assertThat(summary.evaluate("summary => summary === document.activeElement"))
                        .isEqualTo(true);
            });
            officer.type("reason", reason).press("cases.task.send");
            assertThat(officer.status()).isEqualTo(200);
            assertThat(officer.text()).contains(reason, officer.words("cases.told.granted"));
            officer.open("/tasks");
            assertThat(tasks(officer)).contains(task(later)).doesNotContain(task(urgent));

            first.open(urgent);
            assertThat(first.text()).contains(first.words("cases.told.granted"), reason);
            first.open("/cabinet/who-asked");
            assertThat(first.text())
                    .contains(portal.member("migration-officer", 0).name())
                    .contains(first.words("cabinet.purpose.case-decision"));
            assertThat(first.open("/tasks").status()).isEqualTo(403);
        }
    }

    /// From the list to the evidence, a question, its reply, the decision and the next case.
    @ParameterizedTest
    @MethodSource("everybodys")
    void asksTheApplicantAndGoesOnToTheNextCase(Window window, Portal portal) {
        String words = wordsOf(window);
        try (Visitor first = portal.visitor(window);
                Visitor second = portal.visitor(window);
                Visitor officer = portal.visitor(window)) {
            String kase = applied(portal, first, ORGANISATIONS_TENANT);
            String next = applied(portal, second, MINORS_TENANT);
            officer.signIn(portal.member("migration-officer", 0).iin()).open(task(next));
            officer.press("cases.task.take");
            officer.open("/tasks?whose=free").hasNoBarriers().go("a[href='" + task(kase) + "']");
            assertThat(officer.hasNoBarriers().text())
                    .contains(officer.words("cases.task.evidence"), officer.words("cases.task.finding.fails"));
            officer.page().getByText(officer.words("cases.ask.title")).first().click();
            officer.type("text", words + "?").press("cases.ask.send");
            assertThat(officer.text()).contains(officer.words("cases.path.applicant"), words + "?");

            first.open(kase).press("cases.reply");
            assertThat(first.hasNoBarriers().text()).contains(words + "?");
            first.type("text", words).press("cases.reply.send");
            assertThat(first.text()).contains(first.words("cases.told.with-officer"));

            officer.open(task(kase));
            assertThat(officer.text()).contains(officer.words("cases.question.reply"));
            officer.choose("cases.task.refuse").type("reason", words).press("cases.task.send");
            assertThat(officer.text()).contains(officer.words("cases.told.refused"));
            officer.press("cases.task.next");
            assertThat(officer.path()).isEqualTo(task(next));
            officer.press("cases.task.put-back");
            assertThat(officer.text()).contains(officer.words("cases.task.unassigned"));
        }
    }

    private static String applied(Portal portal, Visitor visitor, int tenant) {
        TestPerson person = Applying.newcomer(portal);
        String kase =
                Applying.applied(portal, person, portal.member("tenant", tenant).rents());
        visitor.signIn(person.iin()).open(kase);
        assertThat(visitor.text()).contains(visitor.words("cases.told.with-officer"));
        return kase;
    }

    private static String task(String kase) {
        return kase.replace("/cases/", "/tasks/");
    }

    private static List<String> tasks(Visitor officer) {
        return officer.main().locator("td, th").locator("a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
