package tereze.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.api.LanguageChoice;

/// A user with a separate browser context. A step names a button or a link by the key of its text, so the same
/// steps work in each language. When the visitor is closed, the test fails if the browser reported an error in the
/// console, a breach of the content security policy, a missing file or a request to another host.
public final class Visitor implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    /// The name of the session cookie in the demonstration.
    private static final String SESSION = "session";

    private final BrowserContext context;
    private final Page page;
    private final TestServer server;
    private final String origin;
    private final PageWords words;
    private final Window window;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Response shown;
    private int pages;

    Visitor(BrowserContext context, TestServer server, Window window) {
        this.context = context;
        this.server = server;
        this.origin = server.origin();
        this.window = window;
        this.words = new PageWords(window.language());
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.addCookies(
                List.of(new Cookie(LanguageChoice.COOKIE, window.language().code()).setUrl(origin)));
        page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(complaints::add);
        page.onRequest(this::asked);
        page.onResponse(this::answered);
        page.onFrameNavigated(frame -> pages += frame.equals(page.mainFrame()) ? 1 : 0);
    }

    private void heard(ConsoleMessage message) {
        // The browser reports a page with an error status, but a refusal has such a status. `answered` checks the
        // files.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    private void asked(Request request) {
        if (!request.url().startsWith(origin + "/") && !request.url().startsWith("data:")) {
            complaints.add("asked elsewhere: " + request.url());
        }
    }

    private void answered(Response response) {
        if (response.request().isNavigationRequest()) {
            shown = response;
        } else if (response.status() >= 400) {
            complaints.add(response.status() + " for " + response.url());
        }
    }

    public Page page() {
        return page;
    }

    /// A text of the pages in the language of this visitor.
    public String words(String key, String... with) {
        return words.of(key, with);
    }

    /// Opens a path of the site.
    public Visitor open(String path) {
        page.navigate(origin + path);
        return this;
    }

    /// Signs in by setting the cookie of a new session, because the pages for it take longer than many tests.
    public Visitor signIn(String iin) {
        String session = new Browser(server).signIn(iin).cookie(SESSION);
        context.addCookies(List.of(
                new Cookie(SESSION, session).setUrl(origin).setHttpOnly(true).setSameSite(SameSiteAttribute.LAX)));
        return this;
    }

    /// Signs in on the sign-in page, which is already open.
    public Visitor admitted(String iin) {
        page.locator("#who").fill(iin);
        return press("portal.sign-in.enter");
    }

    /// Presses the only button with this text in the main part of the page.
    public Visitor press(String key, String... with) {
        return goes(() -> button(key, with).click());
    }

    /// Clicks the element that a selector matches in the main part of the page, and waits for the next page.
    public Visitor go(String selector) {
        return goes(() -> main().locator(selector).click());
    }

    /// The button with this text.
    public Locator button(String key, String... with) {
        return main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words(key, with)).setExact(true));
    }

    /// Follows the link with this text.
    public Visitor follow(String key, String... with) {
        return goes(() -> link(words(key, with)).click());
    }

    /// The link with this name in the main part of the page.
    public Locator link(String name) {
        return main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /// Selects the option with this label.
    public Visitor choose(String key) {
        page.getByLabel(words(key), new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /// Types into the field with this id.
    public Visitor type(String id, String text) {
        page.locator("#" + id).fill(text);
        return this;
    }

    /// Does a step that opens another page, and waits for that page.
    public Visitor goes(Runnable step) {
        int before = pages;
        step.run();
        page.waitForCondition(() -> pages > before);
        page.waitForLoadState();
        return this;
    }

    /// Does a step on a network with delayed responses. Requests are sent at once.
    public Visitor slowly(Duration answer, Runnable step) {
        CDPSession network = context.newCDPSession(page);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", conditions(answer));
        step.run();
        network.send("Network.emulateNetworkConditions", conditions(Duration.ZERO));
        network.detach();
        return this;
    }

    private static JsonObject conditions(Duration answer) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", answer.toMillis());
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        return conditions;
    }

    /// Checks that the current page has no barriers. The check itself is a script, so it is left out where scripts do
    /// not run; the page is the same there.
    public Visitor hasNoBarriers() {
        assertThat(!window.scripts() ? List.of() : Axe.barriers(page))
                .as("barriers of " + path())
                .isEmpty();
        return this;
    }

    /// Follows a link of the header.
    public Visitor header(String path) {
        return goes(() -> page.locator("header a[href^='" + path + "']").first().click());
    }

    /// The main part of the page.
    public Locator main() {
        return page.locator("main");
    }

    /// The text of the main part of the page.
    public String text() {
        return main().innerText();
    }

    /// The path of the current page, without its query.
    public String path() {
        return URI.create(page.url()).getPath();
    }

    /// The response of the current page.
    public Response shown() {
        if (shown == null) {
            throw new IllegalStateException("you opened no page");
        }
        return shown;
    }

    /// The status of the current page.
    public int status() {
        return shown().status();
    }

    /// The errors since the last call.
    public List<String> complaints() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
