package tereze.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.api.Language;
import tereze.testing.Portal;
import tereze.testing.PushReceiver;
import tereze.testing.PushReceiver.Received;
import tereze.testing.PushReceiver.Subscribed;
import tereze.testing.Shared;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// A person turns notifications on for this browser, and off again. A browser without a screen cannot subscribe at a
/// real push service, so the page gets the subscription of a service of this test; all the rest is real.
@ExtendWith(Shared.class)
class PushBrowserIT {
    private static final String CONTACTS = "/cabinet/contacts";

    /// Stands in for the browser's subscription, and keeps it over pages as a browser does.
    private static final String SUBSCRIBING = """
            (() => {
              const made = { endpoint: "ENDPOINT", options: {},
                toJSON: () => ({ endpoint: "ENDPOINT", keys: { p256dh: "KEY", auth: "SECRET" } }),
                unsubscribe: async () => localStorage.removeItem("pushed") };
              const known = () => localStorage.getItem("pushed") ? made : null;
              PushManager.prototype.getSubscription = async () => known();
              PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
                made.options.applicationServerKey = Uint8Array.fromBase64?.(applicationServerKey, { alphabet: "base64url" }).buffer;
                localStorage.setItem("pushed", "yes");
                return made;
              };
            })()""";

    @Test
    void aPersonTurnsNotificationsOnHereAndOffAgain(Portal portal) {
        Subscribed keys = new Subscribed();
        try (PushReceiver service = new PushReceiver();
                Visitor visitor = portal.visitor(Window.phone(Language.EN))) {
            Page page = visitor.page();
            page.context()
                    .addInitScript(SUBSCRIBING
                            .replace("ENDPOINT", service.at("/browser"))
                            .replace("KEY", keys.key())
                            .replace("SECRET", keys.secret()));
            visitor.signIn(portal.member("tenant", 0).iin());
            visitor.open(CONTACTS);
            page.locator("#push form:has([name=endpoint]) button").click();

            assertThat(page.locator("#push [data-tz-here]")).isVisible();
            assertThat(page.locator("#push form:has([name=endpoint])")).isHidden();
            Awaitility.await().until(() -> !service.to("/browser").isEmpty());
            Received message = service.to("/browser").getFirst();
            PushReceiver.claims(message);
            Assertions.assertThat(keys.read(message).get("page").stringValue()).isEqualTo(CONTACTS);

            page.locator("#push li button").click();
            assertThat(page.locator("#push li")).hasCount(0);
            assertThat(page.locator("#push form:has([name=endpoint])")).isVisible();
        }
    }

    @Test
    void aBrowserThatSaysNoIsExplained(Portal portal) {
        try (Visitor visitor = portal.visitor(Window.phone(Language.EN))) {
            visitor.page().context().addInitScript("""
                    PushManager.prototype.getSubscription = async () => null;
                    PushManager.prototype.subscribe = async () => { throw new DOMException("no", "NotAllowedError"); };""");
            visitor.signIn(portal.member("tenant", 0).iin());
            visitor.open(CONTACTS);
            visitor.page().locator("#push form:has([name=endpoint]) button").click();

            assertThat(visitor.page().locator(".govuk-error-summary"))
                    .containsText("Messages could not be turned on in this browser");
        }
    }
}
