package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.api.Language;
import tereze.portal.Applying.Let;
import tereze.testing.Portal;
import tereze.testing.Portal.Member;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// A user completes the main job with only Tab, Enter and Space, from the first page to the registration.
@ExtendWith(Shared.class)
class KeyboardBrowserIT {
    private static final String BUTTON = "main form[method=post] button[type=submit]";

    @Test
    void aTenantIsRegisteredWithoutAMouse(Portal portal) {
        Let let = Let.of(portal);
        TestPerson person = Applying.newcomer(portal);
        try (Visitor tenant = portal.visitor(Window.phone(Language.RU))) {
            Keys keys = new Keys(tenant);
            tenant.open("/");
            skipsToTheMainPart(tenant, keys);
            keys.to("#q").type("временная прописка").enter();
            keys.to("main a[href='/services/residence-temporary']").enter();
            keys.to("main a[href='/services/residence-temporary/apply']").enter();
            keys.to("#who").type(person.iin()).enter();
            keys.to("#q").type(portal.address(let.rka(), Language.RU)).enter();
            keys.to("input[type=radio]").space().to(BUTTON).enter();
            keys.to("#from")
                    .type("2")
                    .to("#from-month")
                    .type("3")
                    .to("#from-year")
                    .type("2026")
                    .enter();
            aWrongAnswerIsWhereReadingStarts(keys);
            keys.to(BUTTON).enter();
            String kase = tenant.path();
            assertThat(tenant.text()).contains(tenant.words("cases.sent"));

            consents(portal, let.wife(), kase);
            consents(portal, let.husband(), kase);
            tenant.open(kase);
            assertThat(tenant.text()).contains(tenant.words("cases.told.granted"));
            keys.to("form[action='/sign-out'] button").enter();
            assertThat(tenant.path()).isEqualTo("/");
        }
    }

    private static void skipsToTheMainPart(Visitor visitor, Keys keys) {
        visitor.page().keyboard().press("Tab");
        assertThat(keys.at(".govuk-skip-link")).isTrue();
        assertThat(visitor.page().locator(".govuk-skip-link").boundingBox().x).isNotNegative();
        visitor.page().keyboard().press("Enter");
        assertThat(keys.at("main")).isTrue();
    }

    private static void aWrongAnswerIsWhereReadingStarts(Keys keys) {
        keys.to("#months").type("40").enter();
        assertThat(keys.at(".govuk-error-summary")).isTrue();
        keys.to(".govuk-error-summary a").press("Enter");
        assertThat(keys.at("#months")).isTrue();
        keys.press("Control+A").type("6").enter();
    }

    private static void consents(Portal portal, Member owner, String kase) {
        try (Visitor visitor = portal.visitor(Window.phone(Language.RU))) {
            Keys keys = new Keys(visitor);
            visitor.open("/");
            keys.to("header a[href^='/sign-in']").enter();
            keys.to("#who").type(owner.iin()).enter();
            keys.to("header a[href='/cabinet']").enter();
            keys.to("a[href='" + kase + "/consent']").enter();
            keys.to("input[value=give]").space().to(BUTTON).enter();
            assertThat(visitor.text()).contains(visitor.words("cases.asked.given"));
        }
    }
}
