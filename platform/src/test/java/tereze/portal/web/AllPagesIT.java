package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.addresses.Regions;
import tereze.agencies.Agencies;
import tereze.api.Language;
import tereze.api.Text;
import tereze.api.Texts;
import tereze.catalogue.About;
import tereze.catalogue.Catalogue;
import tereze.testing.Browser;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// Each page of the shell in each language, with every text marked ⟦so⟧: a word outside the marks is no text of ours
/// and
/// would be shown to readers of all languages alike. A missing key fails the page.
class AllPagesIT {
    private static final int LARGEST_BYTES = 60_000;
    private static final Pattern MARKED = Pattern.compile("⟦[^⟦⟧]*⟧");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    private static TestDatabase database;
    private static TestServer server;
    private static String iin;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        TestRegisters registers = new TestRegisters(database);
        iin = registers.person("Сәбитов", "Ерлан").iin();
        registers.agency("interior", "residence-registration", "decree-1427", false);
        registers.agency("justice", "enforcement", "law-261-iv", false);
        server = TestServer.startWith(
                database, beans -> beans.registerBean("mark", TextMark.class, () -> text -> "⟦" + text + "⟧"));
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    static Stream<String> pages() {
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/services",
                "/services?q=propiska",
                "/services?q=nothingofthekind",
                "/address-certificate",
                "/address-certificate?thanks=true",
                "/feedback",
                "/feedback?thanks=true",
                "/status",
                "/promises",
                "/privacy",
                "/accessibility",
                "/help",
                "/offline",
                "/must-i-register",
                "/must-i-register?who=foreigner",
                "/must-i-register?who=citizen&day=1&month=3&year=2026&home=own&region=710000000",
                "/must-i-register?who=citizen&day=1&month=3&year=2026&home=neither&region=750000000",
                "/sign-in",
                "/sign-in?ended",
                "/nothing-here"));
        server.bean(Catalogue.class).ready().forEach(service -> pages.add("/services/" + service.service()));
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void speaksItsLanguageAndIsLight(String path) {
        for (Language language : Language.values()) {
            for (Browser browser : List.of(new Browser(server), new Browser(server).signIn(iin))) {
                assertSpokenAndLight(path, browser, language);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cabinet",
                "/cabinet/address",
                "/cabinet/premises",
                "/cabinet/who-asked",
                "/cabinet/notices",
                "/cabinet/requests",
                "/cabinet/contacts",
                "/cabinet/contacts?saved=true",
                "/cabinet/documents",
                "/cabinet/mandates",
                "/cabinet/mandates/new"
            })
    void theCabinetDoesSoToo(String path) {
        for (Language language : Language.values()) {
            assertSpokenAndLight(path, new Browser(server).signIn(iin), language);
        }
    }

    private static void assertSpokenAndLight(String path, Browser browser, Language language) {
        Answer page = browser.in(language.code()).get(path);

        assertThat(page.status()).as(path).isEqualTo(path.equals("/nothing-here") ? 404 : 200);
        assertThat(page.body()).contains("<html lang=\"" + language.code() + "\"");
        assertThat(page.body().length()).as(path).isLessThan(LARGEST_BYTES);
        assertThat(strayWords(page.body(), language))
                .as(path + " in " + language)
                .isEmpty();
    }

    @Test
    void findsAWordThatIsNoText() {
        assertThat(strayWords("<main><p>⟦a ⟦nested⟧ text⟧ Stray</p><i title=\"Loose\"></i></main>", Language.EN))
                .containsExactly("Loose", "Stray");
    }

    @Test
    void goesOverTheWireCompressed() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                            .header("Accept", "text/html")
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());

            assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
            byte[] whole = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
            assertThat(new String(whole, StandardCharsets.UTF_8)).contains("</html>");
        }
    }

    @Test
    void theFilesOfAPageAreThereAndKept() {
        Browser browser = new Browser(server);
        Matcher file = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]*)")
                .matcher(browser.get("/").body());
        Set<String> files = new TreeSet<>();
        while (file.find()) {
            files.add(file.group(1));
        }

        assertThat(files).hasSizeGreaterThan(3);
        for (String address : files) {
            Answer answer = browser.get(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.headers().get("cache-control"))
                    .as(address)
                    .isEqualTo(address.contains("?v=") ? "public, max-age=31536000, immutable" : "no-cache");
            assertThat(answer.headers()).as(address).containsKey("etag");
        }
    }

    /// Words of a page that are neither texts nor known data.
    private static Set<String> strayWords(String page, Language language) {
        String rest = page.replaceAll("(?s)<head.*?</head>", "")
                .replaceAll("(?s)<code.*?</code>", "")
                .replaceAll("(?s)<(span|button)[^>]* lang=\"[^\"]*\".*?</\\1>", "");
        String before;
        do {
            before = rest;
            rest = MARKED.matcher(rest).replaceAll(" ");
        } while (!before.equals(rest));
        StringBuilder words = new StringBuilder();
        Matcher attribute = SPOKEN_ATTRIBUTE.matcher(rest);
        while (attribute.find()) {
            words.append(attribute.group(1)).append('\n');
        }
        words.append(rest.replaceAll("<[^>]*>", "\n"));
        String shown = words.toString()
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        for (String known : known(language)) {
            shown = shown.replace(known, " ");
        }
        Set<String> stray = new TreeSet<>();
        LETTERS.matcher(shown).results().forEach(word -> stray.add(word.group()));
        return stray;
    }

    /// What comes from the registers and the declarations, in this language only; the longest first.
    private static List<String> known(Language language) {
        List<String> known = new ArrayList<>(List.of("Сәбитов Ерлан"));
        server.bean(Agencies.class)
                .all()
                .forEach(agency -> known.add(agency.name().in(language)));
        server.bean(Regions.class)
                .all()
                .forEach(region -> known.add(region.name().in(language)));
        server.bean(Catalogue.class).ready().forEach(service -> {
            About about = service.about();
            Stream.of(about.name(), about.summary(), about.whoMay(), about.responsible())
                    .map(text -> text.in(language))
                    .forEach(known::add);
            if (about.fee() instanceof About.Fee.Due(var _, Text payer)) {
                known.add(payer.in(language));
            }
            about.elsewhere().forEach(place -> {
                if (place instanceof About.Elsewhere.Told(Text text)) {
                    known.add(text.in(language));
                }
            });
            service.form().fields().forEach(field -> known.add(field.label().in(language)));
            service.procedure().checks().forEach(check -> known.add(check.text().in(language)));
        });
        Texts problems = Texts.load("problems");
        problems.keys(language)
                .forEach(key -> known.add(problems.find(key, language).orElseThrow()));
        known.sort((one, other) -> other.length() - one.length());
        return known;
    }
}
