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

/// Somebody at a browser of their own. What they press is named by the key of its text, so the same steps go in each
/// language. Nothing that they see may complain: an error in the console, a breach of the page's policy, a file that
/// is not there, or a request to another host fails the test when they leave.
public final class Visitor implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    /// The name of a session's cookie where the demonstration runs.
    private static final String SESSION = "session";

    private final BrowserContext context;
    private final Page page;
    private final TestServer server;
    private final String origin;
    private final PageWords words;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Response shown;
    private int pages;

    Visitor(BrowserContext context, TestServer server, Window window) {
        this.context = context;
        this.server = server;
        this.origin = server.origin();
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
        // A page that tells of a refusal has the status of one, and the browser says so. Files are looked at below.
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

    /// What pages say to this visitor.
    public String words(String key, String... with) {
        return words.of(key, with);
    }

    /// Opens an address of the site.
    public Visitor open(String path) {
        page.navigate(origin + path);
        return this;
    }

    /// Signs in without the pages for it, which take longer than many a test: puts in the cookie of a new session.
    public Visitor signIn(String iin) {
        String session = new Browser(server).signIn(iin).cookie(SESSION);
        context.addCookies(List.of(
                new Cookie(SESSION, session).setUrl(origin).setHttpOnly(true).setSameSite(SameSiteAttribute.LAX)));
        return this;
    }

    /// Says on the sign-in page who they are.
    public Visitor admitted(String iin) {
        page.locator("#who").fill(iin);
        return press("portal.sign-in.enter");
    }

    /// Presses the button of these words, of which the page's main part has one.
    public Visitor press(String key, String... with) {
        return goes(() -> button(key, with).click());
    }

    /// Clicks what a selector finds in the page's main part, and goes where it leads.
    public Visitor go(String selector) {
        return goes(() -> main().locator(selector).click());
    }

    /// The button of these words.
    public Locator button(String key, String... with) {
        return main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words(key, with)).setExact(true));
    }

    /// Follows the link of these words.
    public Visitor follow(String key, String... with) {
        return goes(() -> link(words(key, with)).click());
    }

    /// The link of this name in the page's main part.
    public Locator link(String name) {
        return main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /// Chooses what is labelled so.
    public Visitor choose(String key) {
        page.getByLabel(words(key), new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /// Types into the field of an id.
    public Visitor type(String id, String text) {
        page.locator("#" + id).fill(text);
        return this;
    }

    /// Does what leads to another page, and waits until that one is there.
    public Visitor goes(Runnable step) {
        int before = pages;
        step.run();
        page.waitForCondition(() -> pages > before);
        page.waitForLoadState();
        return this;
    }

    /// Does a step on a network that brings an answer only after a time. What is asked is sent at once.
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

    /// The page's main part.
    public Locator main() {
        return page.locator("main");
    }

    /// What the main part says.
    public String text() {
        return main().innerText();
    }

    /// The path of the page shown, without its query.
    public String path() {
        return URI.create(page.url()).getPath();
    }

    /// The answer that the page shown came with.
    public Response shown() {
        if (shown == null) {
            throw new IllegalStateException("no page was opened");
        }
        return shown;
    }

    /// The status that the page shown came with.
    public int status() {
        return shown().status();
    }

    /// What complained since this was asked last.
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
