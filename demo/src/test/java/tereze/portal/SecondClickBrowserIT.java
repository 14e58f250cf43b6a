package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.api.Language;
import tereze.portal.Applying.Let;
import tereze.testing.Portal;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Client;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// A user clicks twice, uses the back button, or is still on a page when the session ends. Nothing happens twice,
/// and no answer is lost.
@ExtendWith(Shared.class)
class SecondClickBrowserIT {
    private static final Window PHONE = Window.phone(Language.RU);

    /// A session ends after this time without a request.
    private static final Duration SILENCE = Duration.ofMinutes(31);

    /// The delay of the network. A double click takes less time, even on a busy machine.
    private static final Duration ANSWER = Duration.ofMillis(500);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sendsOneApplicationThatIsWithdrawnOnce(boolean scripts, Portal portal) {
        TestPerson person = Applying.newcomer(portal);
        try (Visitor tenant = portal.visitor(scripts ? PHONE : PHONE.withoutScripts())) {
            tenant.signIn(person.iin()).open("/services/residence-temporary/apply");
            Applying.answer(tenant, portal.address(Let.of(portal).rka(), Language.RU));
            twice(tenant, "apply.send");
            assertThat(tenant.text()).contains(tenant.words("cases.sent"));
            String kase = tenant.path();

            tenant.page().goBack();
            assertThat(tenant.status()).isEqualTo(200);
            assertThat(cases(tenant)).isEqualTo(1);

            tenant.open(kase);
            twice(tenant, "cases.withdraw");
            assertThat(tenant.status()).isEqualTo(200);
            assertThat(tenant.text()).contains(tenant.words("cases.told.withdrawn"));
            assertThat(cases(tenant)).isEqualTo(1);
        }
    }

    @Test
    void answersAndDecidesOnce(Portal portal) {
        TestPerson person = Applying.newcomer(portal);
        String asked = Applying.applied(portal, person, Let.of(portal).rka());
        String officers =
                Applying.applied(portal, person, portal.member("tenant", 4).rents());
        try (Visitor owner = portal.visitor(PHONE);
                Visitor officer = portal.visitor(PHONE)) {
            owner.signIn(Let.of(portal).wife().iin()).open(asked + "/consent");
            owner.choose("cases.consent.refuse");
            twice(owner, "cases.consent.send");
            assertThat(owner.status()).isEqualTo(200);
            assertThat(owner.text()).contains(owner.words("cases.told.refused"));

            String task = officers.replace("/cases/", "/tasks/");
            officer.signIn(portal.member("migration-officer", 0).iin()).open(task);
            officer.choose("cases.task.refuse").type("reason", "Нет согласия опекуна");
            twice(officer, "cases.task.send");
            assertThat(officer.status()).isEqualTo(200);
            assertThat(officer.text()).contains(officer.words("cases.told.refused"), "Нет согласия опекуна");
        }
    }

    @Test
    void allowsABankOnce(Portal portal) {
        TestPerson person = Applying.newcomer(portal);
        Client bank = portal.server().agency("steppe-bank");
        String request = bank.post(
                        "/api/v1/exchange/requests",
                        "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"Карта\"}"
                                .formatted(person.iin(), Let.of(portal).rka()))
                .json()
                .get("request")
                .stringValue();
        try (Visitor visitor = portal.visitor(PHONE)) {
            visitor.signIn(person.iin()).open("/cabinet/requests/" + request);
            twice(visitor, "exchange.request.give");
            assertThat(visitor.status()).isEqualTo(200);
            assertThat(visitor.text()).contains(visitor.words("exchange.request.told.no"));
        }
    }

    @Test
    void countsAVoiceOnce(Portal portal) {
        try (Visitor visitor = portal.visitor(PHONE)) {
            visitor.open("/feedback?page=/help");
            visitor.choose("portal.yes").type("words", "Понятно с первого раза");
            twice(visitor, "portal.send");
            assertThat(visitor.text()).contains(visitor.words("portal.feedback.thanks"));
            visitor.open("/address-certificate").page().locator("#body").selectOption("bank");
            twice(visitor, "portal.certificate.report");
            assertThat(visitor.text()).contains(visitor.words("portal.certificate.thanks"));
        }
        JdbcClient database = JdbcClient.create(portal.database().owner());
        assertThat(database.sql("select count(*) from portal.feedback where words = 'Понятно с первого раза'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(database.sql("select count(*) from portal.certificate_demand where body = 'bank'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatWasAnsweredBeforeAndAfterTheSessionEndedIsThere(Portal portal) {
        TestPerson person = Applying.newcomer(portal);
        String address = portal.address(Let.of(portal).rka(), Language.RU);
        try (Visitor tenant = portal.visitor(PHONE)) {
            tenant.signIn(person.iin()).open("/services/residence-temporary/apply");
            Applying.answer(tenant, address);
            tenant.open("/services/residence-temporary/apply/months");
            portal.clock().pass(SILENCE);
            tenant.type("months", "7").press("apply.continue");
            assertThat(tenant.path()).isEqualTo("/sign-in");
            assertThat(tenant.text()).contains(tenant.words("portal.sign-in.ended"));

            tenant.admitted(person.iin());
            assertThat(tenant.path()).isEqualTo("/services/residence-temporary/apply/months");
            tenant.press("apply.continue");
            assertThat(tenant.text()).contains(address, "2 марта 2026", "7");
            String kase = Applying.send(tenant);

            portal.clock().pass(SILENCE);
            tenant.press("cases.withdraw");
            tenant.admitted(person.iin());
            assertThat(tenant.path()).isEqualTo(kase);
            assertThat(tenant.status()).isEqualTo(200);
        }
    }

    /// The page submits itself when the session ends, so that nothing personal stays on the screen.
    @Test
    void whatWasBeingTypedWhenTheSessionEndedIsPutBy(Portal portal) {
        TestPerson person = Applying.newcomer(portal);
        try (Visitor tenant = portal.visitor(PHONE)) {
            tenant.page().clock().install();
            tenant.signIn(person.iin()).open("/services/residence-temporary/apply/months");
            tenant.type("months", "9");
            portal.clock().pass(SILENCE);
            tenant.goes(() -> tenant.page().clock().fastForward(SILENCE.toMillis()));
            assertThat(tenant.path()).isEqualTo("/sign-in");
            assertThat(tenant.text()).contains(tenant.words("portal.sign-in.ended"));

            tenant.admitted(person.iin());
            assertThat(tenant.page().locator("#months").inputValue()).isEqualTo("9");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void signsInAndSpeaksTheLanguageThatWasChosen(boolean scripts, Portal portal) {
        TestPerson person = Applying.newcomer(portal);
        try (Visitor visitor = portal.visitor(scripts ? PHONE : PHONE.withoutScripts())) {
            visitor.open("/sign-in?to=/cabinet").type("who", person.iin());
            twice(visitor, "portal.sign-in.enter");
            assertThat(visitor.status()).isEqualTo(200);
            assertThat(visitor.path()).isEqualTo("/cabinet");

            Locator english = visitor.page().locator("button[name=lang][value=en]");
            visitor.goes(() -> visitor.slowly(ANSWER, english::dblclick));
            assertThat(visitor.status()).isEqualTo(200);
            assertThat(visitor.path()).isEqualTo("/cabinet");
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void savesContactsAndGivesAndTakesBackAMandateOnce(boolean scripts, Portal portal) {
        TestPerson person = Applying.newcomer(portal);
        try (Visitor visitor = portal.visitor(scripts ? PHONE : PHONE.withoutScripts())) {
            visitor.signIn(person.iin()).open("/cabinet/contacts").type("email", "asem@example.org");
            twice(visitor, "notices.contacts.save");
            assertThat(visitor.status()).isEqualTo(200);
            assertThat(visitor.text()).contains(visitor.words("notices.contacts.saved"));
            assertThat(visitor.page().locator("#email").inputValue()).isEqualTo("asem@example.org");

            visitor.open("/cabinet/mandates/new")
                    .type("iin", portal.member("owner", 0).iin());
            visitor.type("until", "31").type("until-month", "8").type("until-year", "2026");
            visitor.page().locator("#services").check();
            twice(visitor, "access.mandates.give");
            assertThat(visitor.status()).isEqualTo(200);
            assertThat(visitor.path()).startsWith("/cabinet/mandates/").isNotEqualTo("/cabinet/mandates/new");
            assertThat(JdbcClient.create(portal.database().owner())
                            .sql("select count(*) from access.mandate where principal = ?")
                            .param(person.id())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);

            twice(visitor, "access.mandate.revoke");
            assertThat(visitor.status()).isEqualTo(200);
            assertThat(visitor.text()).contains(visitor.words("access.mandates.status.REVOKED"));
        }
    }

    /// The first click of a double click may open a page under the pointer. The second click must not open a link
    /// on it.
    @Test
    void opensNothingWithTheSecondClickOfTwo(Portal portal) {
        TestPerson person = Applying.newcomer(portal);
        try (Visitor visitor = portal.visitor(PHONE)) {
            visitor.signIn(person.iin()).open("/cabinet");
            Locator link = visitor.main().locator("a[href='/cabinet/address']").first();
            link.hover();
            click(visitor, 2);
            assertThat(visitor.path()).isEqualTo("/cabinet");
            visitor.goes(() -> click(visitor, 1));
            assertThat(visitor.path()).isEqualTo("/cabinet/address");
        }
    }

    private static void click(Visitor visitor, int count) {
        Mouse mouse = visitor.page().mouse();
        mouse.down(new Mouse.DownOptions().setClickCount(count));
        mouse.up(new Mouse.UpOptions().setClickCount(count));
    }

    /// Clicks twice as fast as a user can, and waits for the next page. The network is slow for the clicks, so that
    /// both reach the same page.
    private static void twice(Visitor visitor, String key) {
        visitor.goes(() -> visitor.slowly(ANSWER, () -> visitor.button(key).dblclick()));
    }

    private static int cases(Visitor visitor) {
        visitor.open("/cabinet");
        return visitor.main().locator("a[href^='/cases/']").count();
    }
}
