package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.api.Language;
import tereze.testing.Portal;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// What three people came for, from their first page to the end. Officers are in [OfficerBrowserIT], developers in
/// [DeveloperBrowserIT].
@Tag("prove")
@ExtendWith(Shared.class)
class JourneysBrowserIT {
    private static final AtomicInteger HOMES = new AtomicInteger();

    static Stream<Window> owners() {
        return Window.everybodys(0);
    }

    static Stream<Window> tenants() {
        return Window.everybodys(7);
    }

    static Stream<Window> parents() {
        return Window.everybodys(10);
    }

    /// An owner reads the message that somebody wants to live at their home, what consent means, and consents.
    @ParameterizedTest
    @MethodSource("owners")
    void anOwnerConsents(Window window, Portal portal) {
        TestPerson owner = portal.registers().person("Сәрсенова", "Қарлығаш");
        TestPerson tenant = Applying.newcomer(portal);
        String kase = Applying.applied(portal, tenant, home(portal, owner));
        try (Visitor visitor = portal.visitor(window)) {
            visitor.open("/").header("/sign-in");
            visitor.admitted(owner.iin()).open("/").header("/cabinet");
            visitor.hasNoBarriers().go(".govuk-task-list a[href='/cabinet/notices']");
            visitor.hasNoBarriers().follow("cabinet.notices.answer");
            assertThat(visitor.path()).isEqualTo(kase + "/consent");
            assertThat(visitor.text()).contains("Нұрпейісова Әсем", visitor.words("cases.consent.give.hint"));
            visitor.hasNoBarriers().choose("cases.consent.give").press("cases.consent.send");
            assertThat(visitor.text()).contains(visitor.words("cases.asked.given"));
            visitor.hasNoBarriers().open("/cabinet/premises");
            assertThat(visitor.text()).contains("Әсем Н.");
        }
    }

    /// A tenant whose registration ends soon renews it; the new one follows without a gap.
    @ParameterizedTest
    @MethodSource("tenants")
    void aTenantRenewsBeforeTheEnd(Window window, Portal portal) {
        TestPerson owner = portal.registers().person("Сәрсенов", "Мұрат");
        TestPerson tenant = Applying.newcomer(portal);
        String rka = home(portal, owner);
        LocalDate end = portal.today().plusDays(10);
        portal.registers()
                .registration(tenant, portal.premises(rka).id(), portal.today().minusMonths(5), end);
        try (Visitor visitor = portal.visitor(window)) {
            visitor.signIn(tenant.iin()).open("/cabinet");
            visitor.hasNoBarriers().go(".govuk-task-list a[href='/cabinet/address']");
            visitor.hasNoBarriers().press("cabinet.address.renew");
            visitor.type("from", Integer.toString(end.getDayOfMonth()))
                    .type("from-month", Integer.toString(end.getMonthValue()))
                    .type("from-year", Integer.toString(end.getYear()))
                    .press("apply.continue");
            visitor.type("months", "6").press("apply.continue");
            String kase = Applying.send(visitor.hasNoBarriers());
            visitor.hasNoBarriers();

            Applying.consents(portal, window, owner.iin(), kase);
            visitor.open(kase);
            assertThat(visitor.text()).contains(portal.address(rka, window.language()));
            assertThat(visitor.main().locator("a[href='" + kase + "/calendar']").count())
                    .isEqualTo(1);
            visitor.hasNoBarriers().open("/cabinet/address");
            assertThat(visitor.main().locator(".govuk-summary-card").count())
                    .as("the one that ends and the one that follows")
                    .isEqualTo(2);
        }
    }

    /// A mother registers the birth of a child and finds the child in her account.
    @ParameterizedTest
    @MethodSource("parents")
    void aParentRegistersABirth(Window window, Portal portal) {
        TestPerson mother = portal.registers().woman(portal.registers().person("Әлиева", "Дана"));
        TestPerson father = portal.registers().person("Әлиев", "Ерлан");
        portal.registers().related(father, mother, "marriage");
        String rka = home(portal, father);
        portal.registers()
                .registration(mother, portal.premises(rka).id(), portal.today().minusYears(3), null);
        LocalDate born = portal.today().minusDays(3);
        try (Visitor visitor = portal.visitor(window)) {
            visitor.signIn(mother.iin()).open("/");
            visitor.type("q", window.language() == Language.KK ? "бала туды" : "родился ребенок")
                    .press("portal.search.button");
            visitor.hasNoBarriers().go("a[href='/services/birth-registration']");
            visitor.hasNoBarriers().press("portal.service.start");
            visitor.type("medicalCertificate", "МС " + UUID.randomUUID()).press("apply.continue");
            visitor.type("born", Integer.toString(born.getDayOfMonth()))
                    .type("born-month", Integer.toString(born.getMonthValue()))
                    .type("born-year", Integer.toString(born.getYear()))
                    .press("apply.continue");
            visitor.page().locator("input[value='female']").check();
            visitor.press("apply.continue");
            visitor.type("familyName", "Әлиева").press("apply.continue");
            visitor.type("givenName", "Айша").press("apply.continue");
            visitor.type("patronymic", "Ерланқызы").press("apply.continue");
            String kase = Applying.send(visitor.hasNoBarriers());

            Applying.decides(portal, "registrar", kase);
            visitor.open("/cabinet");
            visitor.open(kase).hasNoBarriers();
            assertThat(visitor.text()).contains("Әлиева Айша Ерланқызы");
            visitor.go("a[href='/cabinet/children']");
            assertThat(visitor.text()).contains("Әлиева Айша Ерланқызы", portal.address(rka, window.language()));
            visitor.hasNoBarriers().follow("civil.children.paper");
            visitor.hasNoBarriers();
        }
    }

    private static String home(Portal portal, TestPerson owner) {
        String rka = "0710000888%06d".formatted(HOMES.incrementAndGet());
        UUID premises = portal.registers().premises(rka);
        portal.registers()
                .standsIn(portal.premises(portal.member("tenant", 0).rents()).building(), premises, "9" + HOMES.get());
        portal.registers().owned(premises, owner);
        return rka;
    }
}
