package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.testing.Axe;
import tereze.testing.Chromium;
import tereze.testing.Rounds;
import tereze.testing.Shared;

/// The gallery of components in a real browser. With `-Dtereze.pictures=true` the test writes its screenshots to
/// `target/gallery`.
@Tag("prove")
@ExtendWith(Shared.class)
class GalleryIT {
    private static final Path PICTURES = Path.of("target/gallery");
    private static Chromium chromium;
    private static StaticPages pages;

    @BeforeAll
    static void start(Chromium shared) throws IOException {
        chromium = shared;
        pages = new StaticPages()
                .with(
                        "/gallery",
                        StaticPages.Page.of(Files.readString(Path.of("../platform/src/test/resources/gallery.html"))))
                .with("/session", StaticPages.Page.of("<title>Here</title>"))
                .with("/sign-in", StaticPages.Page.of("<title>Ended</title>"));
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    static Stream<Arguments> windows() {
        return Rounds.first(
                2,
                Arguments.of(390, ColorScheme.LIGHT),
                Arguments.of(1280, ColorScheme.DARK),
                Arguments.of(390, ColorScheme.DARK),
                Arguments.of(1280, ColorScheme.LIGHT));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void hasNoBarriers(int width, ColorScheme scheme) {
        try (BrowserContext context = context(width, scheme)) {
            Page page = open(context);
            picture(page, width + "-" + scheme);

            assertThat(Axe.barriers(page)).isEmpty();
        }
    }

    /// 320 is the width of an old phone, and of a window of 1280 at 400 %.
    static Stream<Integer> widths() {
        return Rounds.first(2, 320, 800, 390, 640, 1280);
    }

    @ParameterizedTest
    @MethodSource("widths")
    void nobodyScrollsSideways(int width) {
        try (BrowserContext context = context(width, ColorScheme.LIGHT)) {
            Page page = open(context);

            assertThat(page.evaluate("() => [...document.querySelectorAll('body *')]"
                            + ".filter(e => !e.closest('.govuk-visually-hidden, .govuk-skip-link, svg, [class*=__rest]'))"
                            + ".filter(e => e.getClientRects().length && e.getBoundingClientRect().right > innerWidth + 1)"
                            + ".map(e => e.className || e.tagName)"))
                    .isEqualTo(List.of());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    @Test
    void textTwiceAsLargeStaysInsideThePage() {
        try (BrowserContext context = context(390, ColorScheme.LIGHT)) {
            Page page = open(context);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            picture(page, "390-twice");

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
    }

    static Stream<ColorScheme> schemes() {
        return Rounds.first(1, ColorScheme.values());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void theKeyboardsPlaceIsAlwaysSeen(ColorScheme scheme) {
        try (BrowserContext context = context(1280, scheme)) {
            Page page = open(context);
            List<String> unseen = new ArrayList<>();
            page.evaluate("scrollTo(0, 0); document.activeElement.blur()");
            for (int place = 0; place < 70; place++) {
                page.keyboard().press("Tab");
                Object ringed = page.evaluate(
                        "() => { let e = document.activeElement; const own = e.matches('[type=radio], [type=checkbox]')"
                                + " ? e.parentElement : e.closest('.tz-card') || e; const s = getComputedStyle(own);"
                                + " return e === document.body || parseFloat(s.outlineWidth) >= 2 && s.outlineStyle === 'solid' ? '' : e.outerHTML.slice(0, 120) }");
                unseen.add(String.valueOf(ringed));
            }

            assertThat(unseen).filteredOn(place -> !place.isEmpty()).isEmpty();
        }
    }

    /// The browser draws a letter that the font lacks with the fallback font. The two fallback fonts have
    /// different widths. A page does without the font if it is late, so the test loads its files under
    /// another name.
    @Test
    void theFontHasEveryKazakhLetter() {
        try (BrowserContext context = context(390, ColorScheme.LIGHT)) {
            Page page = open(context);

            assertThat(page.evaluate("""
                            async () => {
                              for (const sheet of document.styleSheets) for (const rule of sheet.cssRules) {
                                if (!(rule instanceof CSSFontFaceRule) || !rule.cssText.includes('Tereze Text')) continue
                                const file = new URL(rule.style.getPropertyValue('src').match(/url\\("([^"]+)"\\)/)[1], sheet.href)
                                document.fonts.add(await new FontFace('Whole', `url(${file})`, {
                                  weight: rule.style.getPropertyValue('font-weight'),
                                  unicodeRange: rule.style.getPropertyValue('unicode-range') }).load())
                              }
                              const pen = document.createElement('canvas').getContext('2d')
                              const width = (weight, letter, other) => {
                                pen.font = `${weight} 40px Whole, ${other}`
                                return pen.measureText(letter).width
                              }
                              return [400, 600].flatMap(weight => [...'әғқңөұүһіӘҒҚҢӨҰҮҺІё№'].filter(letter =>
                                width(weight, letter, 'monospace') !== width(weight, letter, 'serif')))
                            }
                            """)).isEqualTo(List.of());
        }
    }

    @Test
    void warnsBeforeTheSessionEndsAndLetsOneStay() {
        try (BrowserContext context = context(390, ColorScheme.LIGHT)) {
            context.clock().install();
            Page page = open(context);
            context.clock().fastForward("27:55");
            assertThat(page.locator("dialog").isVisible()).isFalse();

            context.clock().fastForward("00:10");
            assertThat(page.locator("dialog").isVisible()).isTrue();
            picture(page, "390-session");
            page.locator("[data-tz-stay-button]").click();
            page.waitForCondition(() -> !page.locator("dialog").isVisible());

            context.clock().fastForward("30:05");
            page.waitForURL(pages.at("/sign-in"));
        }
    }

    @Test
    void standsWithoutScriptOnPaperAndInForcedColours() {
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(false)
                        .setForcedColors(ForcedColors.ACTIVE))) {
            Page page = context.newPage();
            page.navigate(pages.at("/gallery"));
            picture(page, "1280-forced");
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setMedia(Media.PRINT).setForcedColors(ForcedColors.NONE));
            picture(page, "1280-print");

            assertThat(page.locator("main h1").isVisible()).isTrue();
            assertThat(page.locator(".tz-languages").isVisible()).isFalse();
            assertThat(page.locator("dialog").isVisible()).isFalse();
        }
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static Page open(BrowserContext context) {
        Page page = context.newPage();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(pages.at("/gallery"));
        page.evaluate("document.fonts.ready");
        assertThat(complaints).isEmpty();
        return page;
    }

    private static void picture(Page page, String name) {
        if (Boolean.getBoolean("tereze.pictures")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(name.toLowerCase(java.util.Locale.ROOT) + ".png")));
        }
    }
}
