package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Checks the design without a browser: sizes, contrasts, and no files from other hosts.
class LookTest {
    private static final Path ASSETS = Objects.requireNonNull(Stylesheet.FILE.getParent());
    private static final Path GALLERY = Path.of("src/test/resources/gallery.html");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern OUR_CLASS = Pattern.compile("(?<![\\w-])(?:govuk|tz)-[\\w!-]*\\w");
    private static final Pattern CLASSES = Pattern.compile("\\b(?:th:)?class(?:append)?=\"([^\"]*)\"");
    private static final Pattern RANGE = Pattern.compile("U\\+([0-9A-F]+)(?:-([0-9A-F]+))?");
    private static final String KAZAKH =
            "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя";

    /// Class names without a CSS rule. They only say what an element is.
    private static final Set<String> BARE = Set.of(
            "govuk-fieldset",
            "govuk-form-group--error",
            "govuk-frontend-supported",
            "govuk-grid-column-full",
            "govuk-notification-banner__link",
            "govuk-pagination__item",
            "govuk-summary-list__row--no-actions",
            "govuk-table__body",
            "govuk-task-list__name-and-hint",
            "tz-house__person--permanent");

    @Test
    void styleAndScriptStayUnder60KilobytesCompressed() throws IOException {
        long htmx = 0;
        for (Resource script : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js")) {
            htmx += compressed(script.getContentAsByteArray());
        }

        long own = compressed(Files.readAllBytes(Stylesheet.FILE))
                + compressed(Files.readAllBytes(ASSETS.resolve("tereze.js")));
        assertThat(own + htmx).isLessThan(60_000);
    }

    @Test
    void fontsStayUnder90Kilobytes() throws IOException {
        long all = 0;
        for (Resource font : fonts()) {
            all += font.contentLength();
        }
        assertThat(all).isPositive().isLessThan(90_000);
    }

    @Test
    void everyFontNamedIsThere() throws IOException {
        Set<String> named = Pattern.compile("fonts/([\\w-]+\\.woff2)")
                .matcher(Stylesheet.read().text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(Stream.of(fonts()).map(Resource::getFilename)).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void theFontIsAskedForEveryKazakhLetter() throws IOException {
        Set<Integer> asked = new TreeSet<>();
        RANGE.matcher(Stylesheet.read().text()).results().forEach(range -> {
            int first = Integer.parseInt(range.group(1), 16);
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2), 16);
            for (int letter = first; letter <= last; letter++) {
                asked.add(letter);
            }
        });

        assertThat(asked).containsAll(KAZAKH.codePoints().boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 7",
        "ink, surface, 7",
        "ink, sunk, 7",
        "ink, lit-wash, 7",
        "ink, act-wash, 7",
        "ink, wrong-wash, 7",
        "soft, paper, 4.5",
        "soft, surface, 4.5",
        "soft, sunk, 4.5",
        "soft, act-wash, 4.5",
        "soft, lit-wash, 4.5",
        "act, paper, 4.5",
        "act, surface, 4.5",
        "act, sunk, 4.5",
        "act, act-wash, 4.5",
        "on-act, act, 4.5",
        "on-act, act-deep, 4.5",
        "wrong, paper, 4.5",
        "wrong, wrong-wash, 4.5",
        "wrong-deep, wrong-wash, 4.5",
        "good, paper, 4.5",
        "good, good-wash, 4.5",
        "wait, wait-wash, 4.5",
        "edge, paper, 3",
        "edge, surface, 3",
        "act, paper, 3",
        "paper, wrong, 4.5",
    })
    void textAndEdgesStandOutInTheLightAndInTheDark(String front, String back, double least) throws IOException {
        Stylesheet style = Stylesheet.read();
        for (Map<String, Stylesheet.Colour> colours : List.of(style.light(), style.dark())) {
            assertThat(Objects.requireNonNull(colours.get(front)).against(Objects.requireNonNull(colours.get(back))))
                    .as("%s on %s", front, back)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void everyClassOfAPageHasItsLook() throws IOException {
        Stylesheet style = Stylesheet.read();

        assertThat(pages().flatMap(LookTest::classesOf).distinct())
                .filteredOn(name -> !style.knows(name) && !BARE.contains(name))
                .as("classes without a rule: give them one in tereze.css, and show them in gallery.html")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tereze.css", "tereze.js", "manifest.webmanifest", "../../service-worker.js"})
    void nothingComesFromElsewhere(String asset) throws IOException {
        assertThat(Files.readString(ASSETS.resolve(asset))).doesNotContain("http:", "https:", "//cdn", "@import");
    }

    @Test
    void whatTheManifestNamesIsThere() throws IOException {
        String manifest = Files.readString(ASSETS.resolve("manifest.webmanifest"));

        assertThat(Pattern.compile("\"src\": \"([^\"]+)\"")
                        .matcher(manifest)
                        .results()
                        .map(found -> found.group(1)))
                .hasSize(4)
                .allSatisfy(icon -> assertThat(ASSETS.resolve(icon)).exists());
    }

    /// Every picture that a page uses is in `pictures.svg`.
    @Test
    void everyPictureNamedIsDrawn() throws IOException {
        String pictures = Files.readString(ASSETS.resolve("pictures.svg"));

        assertThat(pages().flatMap(page -> Pattern.compile("pictures\\.svg#([\\w-]+)")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(pictures).contains("id=\"" + name + '"'));
    }

    private static Resource[] fonts() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:static/assets/tereze/fonts/*.woff2");
    }

    private static Stream<String> pages() throws IOException {
        if (Files.notExists(TEMPLATES)) {
            return Stream.of(Files.readString(GALLERY));
        }
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            return Stream.concat(
                    Stream.of(GALLERY), templates.filter(file -> file.toString().endsWith(".html")))
                    .map(LookTest::text)
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> classesOf(String page) {
        return CLASSES.matcher(page)
                .results()
                .flatMap(classes -> OUR_CLASS.matcher(classes.group(1)).results())
                .map(found -> found.group());
    }

    private static long compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
