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
import tereze.api.Language;
import tereze.catalogue.PublicServices;
import tereze.testing.Browser;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// Each page of the portal in each language, for a visitor and for a person who has signed in. A missing text
/// fails the page.
class AllPagesIT {
    private static TestDatabase database;
    private static TestServer server;
    private static String iin;
    private static PageCheck pages;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        TestRegisters registers = new TestRegisters(database);
        iin = registers.person("Сәбитов", "Ерлан").iin();
        registers.agency("interior", "residence-registration", "decree-1427", false);
        registers.agency("justice", "enforcement", "law-261-iv", false);
        server = PageCheck.marking(database);
        pages = new PageCheck(server, database);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    static Stream<String> addresses() {
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/services",
                "/services?q=propiska",
                "/services?q=nothingofthekind",
                "/services?q=ghjgbcrf",
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
                "/developers",
                "/developers/school",
                "/developers/bank",
                "/developers/problems",
                "/must-i-register",
                "/must-i-register?who=foreigner",
                "/must-i-register?who=citizen&day=1&month=3&year=2026&home=own&region=710000000",
                "/must-i-register?who=citizen&day=1&month=3&year=2026&home=neither&region=750000000",
                "/sign-in",
                "/sign-in?ended",
                "/nothing-here"));
        server.bean(PublicServices.class).offered().forEach(service -> pages.add("/services/" + service.service()));
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("addresses")
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
                "/cabinet/signed-in",
                "/cabinet/documents",
                "/cabinet/children",
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
        pages.holds(path, page, language);
    }

    /// The others write to a register or issue a document.
    @Test
    void aServiceThatOnlyRecordsADecisionSaysSo() {
        Browser browser = new Browser(server).in("en");

        assertThat(server.bean(PublicServices.class).offered().stream()
                        .map(definition -> definition.service().toString())
                        .filter(service -> browser.get("/services/" + service)
                                .body()
                                .contains("This is an example of a declared service.")))
                .containsExactlyInAnyOrder(
                        "divorce-by-consent",
                        "name-change",
                        "residence-permit-renewal",
                        "stay-extension",
                        "vehicle-address-change",
                        "vehicle-reregistration",
                        "weapon-permit-renewal");
    }

    @Test
    void findsAWordThatIsNoText() {
        assertThat(pages.strayWords("<main><p>⟦a ⟦nested⟧ text⟧ Stray</p><i title=\"Loose\"></i></main>", Language.EN))
                .containsExactly("Loose", "Stray");
    }

    @Test
    void findsACodeInAText() {
        String page = "<main><p>⟦Негіз: law-261-iv⟧ ⟦pending⟧</p><code>order-564</code></main>";

        assertThat(pages.codes(page, Language.KK)).containsExactly("iv", "law", "law-261-iv", "pending");
        assertThat(pages.codes(page, Language.EN)).containsExactly("law-261-iv");
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
}
