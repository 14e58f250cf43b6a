package tereze.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.api.Language;
import tereze.testing.Portal;
import tereze.testing.Shared;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// Addresses appear while the user types, without a button.
@ExtendWith(Shared.class)
class AddressTypingBrowserIT {
    private static final String QUESTION = "/services/residence-temporary/apply/premises";

    @Test
    void showsWhatFitsAsItIsTyped(Portal portal) {
        Window window = Window.phone(Language.KK);
        String address = portal.address(portal.member("tenant", 1).rents(), window.language());
        try (Visitor tenant = portal.visitor(window)) {
            tenant.signIn(Applying.newcomer(portal).iin()).open(QUESTION);
            Locator field = tenant.page().locator("#q");
            field.pressSequentially(address);
            Locator found = tenant.page().getByLabel(address).first();
            assertThat(found).isVisible();
            assertThat(field).isFocused();
            assertThat(tenant.page().locator("#said")).containsText(tenant.words("apply.address.count.many", "1"));
            found.check();
            tenant.press("apply.continue");
            assertThat(tenant.path()).endsWith("/apply/from");
        }
    }

    @Test
    void leadsToTheSignInOnceTheSessionHasEnded(Portal portal) {
        try (Visitor tenant = portal.visitor(Window.desk(Language.RU))) {
            tenant.signIn(Applying.newcomer(portal).iin()).open(QUESTION);
            tenant.page().context().clearCookies();
            tenant.page().locator("#q").pressSequentially("Абай");
            assertThat(tenant.page()).hasURL(Pattern.compile(".*/sign-in.*"));
        }
    }
}
