package tereze.gate.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Note;
import tereze.gate.rules.Ord;
import tereze.gate.testing.TestEvent;

/// The page as people meet it: on a phone, in Kazakh, with scripts and without. `-Dtereze.pictures=FOLDER` writes a
/// picture of each state.
class PageBrowserIT {
    private static final String TICKET_TEXT = "code[aria-labelledby=ticket-text]";

    private static final @Nullable String PICTURES = System.getProperty("tereze.pictures");
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final Note NOTE =
            new Note("Деректер қоры жөнделуде.", "Идёт ремонт базы данных.", "The database is being repaired.");
    private static final Ord ALL = new Ord(-1);

    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;
    private static String axe;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        Path program = program();
        Assumptions.assumeTrue(Files.isExecutable(program), "there is no Chromium at " + program);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setChromiumSandbox(false)
                        .setArgs(ARGUMENTS));
        try (InputStream file = Objects.requireNonNull(PageBrowserIT.class.getResourceAsStream("/axe.min.js"))) {
            axe = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path program() {
        String named = System.getenv("TEREZE_CHROMIUM");
        if (named != null) {
            return Path.of(named);
        }
        Path shell = Path.of("/usr/bin/chromium-headless-shell");
        return Files.isExecutable(shell) ? shell : Path.of("/usr/bin/chromium");
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void scriptsShowWhatHoldsAndAskForNothingElse() throws IOException, InterruptedException, WrongFile {
        try (SampleQueue queue = new SampleQueue(folder, false);
                BrowserContext context = phone("kk-KZ", true)) {
            queue.setTime(SampleQueue.PREQUEUE.minusSeconds(1800));
            List<String> asked = new ArrayList<>();
            Page page = context.newPage();
            page.onRequest(request -> asked.add(request.url().replace(queue.address(), "/")));
            page.navigate(queue.address());
            assertThat(page.locator("h1:visible")).hasText("Кезек әлі ашылған жоқ");
            inspect(page, "1-before");

            // The form appears without a request, however many wait for it.
            context.clock().fastForward(Duration.ofMinutes(31).toMillis());
            assertThat(page.locator("h1:visible")).hasText("Кезекке тұру");
            assertThat(page).hasTitle(Pattern.compile("Кезекке тұру – .*"));
            assertThat(asked).containsExactly("/");

            queue.setTime(SampleQueue.PREQUEUE.plusSeconds(5));
            queue.arrive(300);
            page.reload();
            inspect(page, "2-form");
            page.fill("#iin", "1234");
            page.click("button");
            assertThat(page.locator("[role=alert]")).hasText(Pattern.compile("Нөмірде қате бар.*"));
            assertThat(page.locator("#iin")).hasValue("1234");
            inspect(page, "3-error");

            page.fill("#iin", TestEvent.child(1));
            page.click("button");
            assertThat(page.locator("#pending")).isVisible();
            assertThat(page).hasURL(queue.address());
            inspect(page, "4-pending");
            fitsInEachLanguage(page);
            String ticket = page.locator(TICKET_TEXT).textContent();
            page.reload();
            assertThat(page.locator(TICKET_TEXT)).hasText(ticket);

            fromTheDrawToThePass(queue, context, page, asked);
            queue.setTime(SampleQueue.CLOSES.plus(Duration.ofDays(3)));
            page.navigate(queue.address());
            assertThat(page.locator("h1:visible")).hasText("Кезек жабылды");
            inspect(page, "9-closed");
        }
    }

    private static void fitsInEachLanguage(Page page) {
        page.setViewportSize(320, 844);
        for (String language : List.of("ru", "en", "kk")) {
            page.click("[hreflang=" + language + "], [lang=" + language + "]");
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(language)
                    .isEqualTo(320);
        }
        page.setViewportSize(PHONE, 844);
    }

    private void fromTheDrawToThePass(SampleQueue queue, BrowserContext context, Page page, List<String> asked)
            throws IOException, InterruptedException, WrongFile {
        String ticket = page.locator(TICKET_TEXT).textContent();
        queue.setTime(SampleQueue.OPENS.plusSeconds(30));
        queue.draw();
        queue.move(Cursor.State.OPEN, Ord.FIRST, null);
        queue.awaitCount(301);
        asked.clear();
        context.clock().fastForward(Duration.ofMinutes(3).toMillis());
        assertThat(page.locator("#place")).isVisible();
        assertThat(asked).containsExactly("/status.json", "/place");
        sameAfterReload(page);
        inspect(page, "5-place");

        queue.pass(Duration.ofMinutes(1));
        queue.move(Cursor.State.DOWN, new Ord(1L << 60), NOTE);
        asked.clear();
        context.clock().fastForward(Duration.ofMinutes(3).toMillis());
        assertThat(page.locator("#outage")).isVisible();
        assertThat(page.locator("#reason")).hasText(NOTE.kk());
        assertThat(page.locator("#since")).hasText("1 сәуір, 09:01");
        assertThat(page).hasTitle(Pattern.compile("Қызмет уақытша жұмыс істемей тұр – .*"));
        assertThat(page.locator(TICKET_TEXT)).hasText(ticket);
        // The note in three languages is too long for the status, and a cache has it for a second.
        assertThat(asked).containsExactly("/status.json", "/cursor");
        sameAfterReload(page);
        inspect(page, "6-down");

        queue.move(Cursor.State.OPEN, ALL, null);
        context.clock().fastForward(Duration.ofMinutes(3).toMillis());
        assertThat(page.locator("#turn")).isVisible();
        assertThat(page.locator("#outage")).isHidden();
        assertThat(page).hasTitle(Pattern.compile("Кезегіңіз келді – .*"));
        inspect(page, "7-turn");
        page.click("#turn button");
        assertThat(page).hasTitle("Service");
        passed(queue);
    }

    @Test
    void worksWithoutScripts() throws IOException, InterruptedException, WrongFile {
        try (SampleQueue queue = new SampleQueue(folder, false);
                BrowserContext context = phone("kk-KZ", false);
                BrowserContext other = phone("ru-RU", false)) {
            queue.arrive(20);
            Page page = context.newPage();
            page.navigate(queue.address());
            page.fill("#iin", TestEvent.child(1));
            page.click("button");
            assertThat(page.locator("#pending")).isVisible();
            String ticket = String.valueOf(page.locator(TICKET_TEXT).textContent());
            assertThat(page.content()).containsPattern("<noscript><meta http-equiv=\"refresh\" content=\"\\d+\">");
            page.reload();
            assertThat(page.locator(TICKET_TEXT)).hasText(ticket);

            Page second = other.newPage();
            second.navigate(queue.address());
            assertThat(second.locator("h1")).hasText("Встать в очередь");
            second.fill("#iin", TestEvent.child(1));
            second.click("button");
            assertThat(second.locator(TICKET_TEXT)).hasText(ticket);

            queue.setTime(SampleQueue.OPENS);
            queue.draw();
            queue.move(Cursor.State.PAUSED, Ord.FIRST, NOTE);
            page.reload();
            assertThat(page.locator("#outage")).containsText(NOTE.kk());
            assertThat(page.locator("#front")).hasText(Pattern.compile("Алдыңызда .* адам бар"));
            assertThat(page.locator(TICKET_TEXT)).hasText(ticket);

            queue.move(Cursor.State.OPEN, ALL, null);
            page.reload();
            page.click("#turn button");
            assertThat(page.locator("h1")).hasText("Қызметке өту");
            picture(page, "8-enter-390");
            page.click("#go button");
            assertThat(page).hasTitle("Service");
            passed(queue);
        }
    }

    @Test
    void aLinkBringsItsTicketToAnotherDevice() throws IOException, InterruptedException, WrongFile {
        try (SampleQueue queue = new SampleQueue(folder, false);
                BrowserContext context = phone("en", true)) {
            String ticket = queue.gate().ticket(TestEvent.child(5));
            List<String> asked = new ArrayList<>();
            Page page = context.newPage();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(queue.address() + "#t=" + ticket);
            assertThat(page.locator(TICKET_TEXT)).hasText(ticket);
            assertThat(page).hasURL(queue.address());
            assertThat(asked).noneMatch(url -> url.contains(ticket) && !url.contains("#"));

            page.navigate(queue.address() + "#t=" + "A".repeat(64));
            assertThat(page.locator("[role=alert]")).containsText("We did not issue this ticket");
            assertThat(page.locator(TICKET_TEXT)).hasText(ticket);
        }
    }

    /// What the script wrote is what the gate writes.
    private static void sameAfterReload(Page page) {
        String look = "[document.title, ...['heading', 'turn', 'outage', 'place', 'pending'].map(id => {"
                + " const e = document.getElementById(id); return e.offsetParent ? e.innerText : null })]";
        Object written = page.evaluate(look);
        page.reload();
        assertThat(page.evaluate(look)).isEqualTo(written);
    }

    private static void passed(SampleQueue queue) throws IOException, InterruptedException {
        String received = queue.received();
        assertThat(received).matches("/enter pass=[\\w-]{70}");
        String pass = received.substring(received.indexOf('=') + 1);
        assertThat(queue.gate().post("check", Map.of("pass", pass)).text()).contains("\"lane\":0");
    }

    private static BrowserContext phone(String language, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(PHONE, 844)
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(5_000);
        if (scripts) {
            context.clock().install();
        }
        return context;
    }

    /// The page has no barrier at any width.
    private static void inspect(Page page, String name) throws IOException {
        page.evaluate(axe);
        assertThat(page.evaluate("""
                        async () => (await axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a',
                            'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
                            .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`))""")).isEqualTo(List.of());
        assertThat(page.evaluate("""
                        [...document.querySelectorAll('main button, main a, nav a, main input')]
                            .filter(e => e.offsetParent && e.getBoundingClientRect().height < 44).map(e => e.outerHTML)""")).isEqualTo(List.of());
        int[] widths = PICTURES == null ? new int[] {320, PHONE} : new int[] {320, DESK, PHONE};
        for (int width : widths) {
            page.setViewportSize(width, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            picture(page, name + "-" + width);
        }
    }

    private static void picture(Page page, String name) {
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, name + ".png")));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, "print", name + ".png")));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }
}
