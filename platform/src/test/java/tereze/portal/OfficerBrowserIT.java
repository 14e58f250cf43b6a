package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.api.Language;
import tereze.testing.Portal;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// What rules leave to an officer: the most urgent case is the first of the list, a decision needs a reason, and the
/// person sees the reason and who looked.
@ExtendWith(Portal.Shared.class)
class OfficerBrowserIT {
    private static final int ORGANISATIONS_TENANT = 3;
    private static final int MINORS_TENANT = 4;

    @ParameterizedTest
    @CsvSource({"KK, 390, Шарт тексерілді", "RU, 1280, Договор проверен"})
    void decidesTheMostUrgentCaseWithAReason(Language language, int width, String reason, Portal portal) {
        Window window = Window.phone(language).wide(width);
        try (Visitor first = portal.visitor(window);
                Visitor second = portal.visitor(window);
                Visitor officer = portal.visitor(window)) {
            String urgent = applied(portal, first, ORGANISATIONS_TENANT, language);
            portal.clock().pass(Duration.ofMinutes(3));
            String later = applied(portal, second, MINORS_TENANT, language);

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

    private static String applied(Portal portal, Visitor visitor, int tenant, Language language) {
        TestPerson person = Applying.newcomer(portal);
        visitor.signIn(person.iin());
        String kase = Applying.apply(
                visitor, portal.address(portal.member("tenant", tenant).rents(), language));
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
