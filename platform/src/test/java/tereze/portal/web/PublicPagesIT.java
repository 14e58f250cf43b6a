package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tereze.api.PublicAddress;
import tereze.catalogue.Catalogue;
import tereze.testing.Browser;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestReleases;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// A public page has the same bytes for all visitors of one language and contains nothing about any of them. It is
/// never older than what it shows.
class PublicPagesIT {
    /// Ten seconds before the year ends in Kazakhstan.
    private static final Instant LATE = Instant.parse("2025-12-31T18:59:50Z");

    private static final String PASSPORT = "/services/passport";

    /// A page knows the state of a second ago at most.
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String NAME = "Zhylqyaidar";

    private static final MovingClock CLOCK = new MovingClock(LATE);
    private static final ChangingCatalogue CATALOGUE = new ChangingCatalogue();

    private static TestDatabase database;
    private static TestServer server;
    private static String iin;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        TestRegisters registers = new TestRegisters(database);
        registers.agency("interior", "a-purpose", "a-ground", false);
        iin = registers.person(NAME, "Aru").iin();
        CLOCK.drive(database);
        server = TestServer.startWith(database, beans -> {
            beans.registerBean("clockOfTest", InstantSource.class, () -> CLOCK, bean -> bean.setPrimary(true));
            beans.registerBean(
                    "catalogueOfTest",
                    Catalogue.class,
                    () -> CATALOGUE.of(() -> beans.getBean("catalogue", Catalogue.class)),
                    bean -> bean.setPrimary(true));
        });
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void asDeclared() {
        CATALOGUE.asDeclared();
    }

    private static Browser visitor(String language) {
        return new Browser(server).in(language);
    }

    private static Answer page(String path, String... headers) {
        return visitor("en").get(path, headers);
    }

    @ParameterizedTest
    @CsvSource({
        "/, kk",
        "/, ru",
        "/, en",
        "/services, kk",
        "/services, ru",
        "/services, en",
        "/services/passport, kk",
        "/services/passport, ru",
        "/services/passport, en"
    })
    void isTheSameForAllVisitorsAndHoldsNothingOfTheFirst(String path, String language) {
        // The page changes, so that it is rendered for the first visitor of this test.
        CATALOGUE.rename("passport", "A passport " + path + language);
        Answer first = visitor(language)
                .with("form", "aTokenOfTheFirst")
                .with("other", "aCookieOfTheFirst")
                .get(
                        path,
                        "User-Agent",
                        "aBrowserOfTheFirst",
                        "Referer",
                        "http://127.0.0.1/aPageOfTheFirst",
                        "X-Forwarded-Host",
                        "aHostOfTheFirst");

        Answer second = new Browser(server).get(path, "Accept-Language", language);

        assertThat(first.status()).isEqualTo(200);
        // On paper the page names its own public address.
        String address = server.bean(PublicAddress.class).spoken(path);
        assertThat(first.body().replace(address, ""))
                .contains("<html lang=\"" + language + "\"")
                .doesNotContain("OfTheFirst", "_csrf", "127.0.0.1", "type=\"hidden\" name=\"key\"");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().get("etag")).isEqualTo(first.headers().get("etag"));
        assertThat(first.cookies()).isEmpty();
        assertThat(second.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services", PASSPORT})
    void saysThatItIsToBeAskedFor(String path) {
        Map<String, String> headers = page(path).headers();

        assertThat(headers)
                .containsEntry("cache-control", "no-cache")
                .containsEntry("vary", "Accept-Encoding, Accept-Language, Cookie")
                .containsEntry("content-language", "en")
                .containsEntry("content-type", "text/html;charset=UTF-8")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(headers.get("etag")).matches("\"[0-9a-f]{64}\"");
        assertThat(headers.get("content-security-policy")).contains("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services", PASSPORT})
    void isNotSentAgainToWhoHasIt(String path) {
        String tag = tag(page(path));

        Answer again = page(path, "If-None-Match", "\"other\", " + tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers())
                .containsEntry("etag", tag)
                .containsEntry("cache-control", "no-cache")
                .containsEntry("vary", "Accept-Encoding, Accept-Language, Cookie");
    }

    private static String tag(Answer answer) {
        return Objects.requireNonNull(answer.headers().get("etag"), "no tag");
    }

    @Test
    void changesWithTheLanguageChosen() {
        Browser browser = visitor("kk");
        Answer kazakh = browser.get("/services");

        browser.post("/language", Map.of("lang", "ru"));
        Answer russian = browser.get("/services", "If-None-Match", tag(kazakh));

        assertThat(russian.status()).isEqualTo(200);
        assertThat(russian.body()).contains("<html lang=\"ru\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services", PASSPORT})
    void isAPageOfTheirOwnForWhoeverIsSignedIn(String path) {
        CATALOGUE.rename("passport", "A passport for those signed in" + path);
        Browser browser = visitor("en").signIn(iin);
        Answer own = browser.get(path);
        Answer visitors = page(path);

        assertThat(own.body()).contains(NAME, "Sign out");
        assertThat(own.headers()).containsEntry("cache-control", "no-store").doesNotContainKey("etag");
        assertThat(visitors.body()).doesNotContain(NAME, "Sign out").contains("Sign in");

        Answer ownAgain = browser.get(path, "If-None-Match", tag(visitors));
        assertThat(ownAgain.status()).isEqualTo(200);
        assertThat(ownAgain.body()).contains(NAME);

        browser.post("/sign-out", Map.of());
        assertThat(browser.get(path).body()).isEqualTo(visitors.body());
    }

    @Test
    void isTheVisitorsPageAgainWhenTheSessionHasEnded() {
        Browser browser = visitor("en").with("session", "ended-long-ago");

        assertThat(browser.get("/services").body()).isEqualTo(page("/services").body());
    }

    @Test
    void isSentCompressedToWhoTakesIt() throws IOException, InterruptedException {
        Answer plain = page("/services");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> compressed = browser.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/services"))
                            .headers("Accept-Encoding", "br, gzip", "Accept-Language", "en")
                            .build(),
                    BodyHandlers.ofByteArray());
            byte[] body = new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes();

            assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(plain.body());
            assertThat(compressed.headers().firstValue("content-encoding")).contains("gzip");
            assertThat(compressed.headers().firstValue("etag").orElseThrow())
                    .startsWith("\"")
                    .isNotEqualTo(tag(plain));
        }
        assertThat(page("/services", "Accept-Encoding", "gzip;q=0").body()).isEqualTo(plain.body());
    }

    @Test
    void tellsItsHeadersWithoutItself() {
        Answer head = server.stranger()
                .send(server.stranger()
                        .request("/services", "Accept-Language", "en")
                        .method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(tag(head)).isEqualTo(tag(page("/services")));
    }

    @Test
    void changesWithANewVersionOfAService() {
        Answer before = page(PASSPORT);
        Answer listBefore = page("/services");

        CATALOGUE.rename("passport", "A passport of another kind");

        for (String path : List.of("/services", PASSPORT)) {
            Answer after = page(path, "If-None-Match", tag(path.equals(PASSPORT) ? before : listBefore));
            assertThat(after.status()).as(path).isEqualTo(200);
            assertThat(after.body()).as(path).contains("A passport of another kind");
        }
        CATALOGUE.asDeclared();
        assertThat(page(PASSPORT).body()).isEqualTo(before.body());
    }

    /// The hash that identifies a version does not include the picture.
    @Test
    void changesWithThePictureOfAService() {
        String before = page("/services").body();

        CATALOGUE.repaint("passport", "shield");

        assertThat(page("/services").body()).isNotEqualTo(before).contains("#shield");
    }

    /// What was ever open does not go away, whatever its file says.
    @Test
    void staysThereWithAServiceWhoseFileSaysThatItIsNotReady() {
        CATALOGUE.withdraw("passport");

        assertThat(page(PASSPORT).status()).isEqualTo(200);
        assertThat(page("/services").body()).contains(PASSPORT);
    }

    @Test
    void changesWithAPauseOfAService() {
        Answer before = page(PASSPORT);

        TestReleases.pause(server, "passport", CLOCK.instant().plus(Duration.ofHours(2)));

        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(
                                page(PASSPORT, "If-None-Match", tag(before)).body())
                        .contains("Applications are paused", "The register is repaired.", "Go to a service centre.")
                        .doesNotContain("/services/passport/apply"));
        TestReleases.resume(server, "passport");
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(page(PASSPORT).body()).isEqualTo(before.body()));
    }

    @Test
    void tellsTheLawOfTheDay() {
        CLOCK.set(LATE);
        Answer before = page(PASSPORT);
        assertThat(before.body()).contains("31,456");

        CLOCK.pass(Duration.ofSeconds(10));

        Answer after = page(PASSPORT, "If-None-Match", tag(before));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).contains("34,600").doesNotContain("31,456");
    }

    @Test
    void tellsTheAgencysNameOfTheRegister() throws SQLException {
        Answer before = page(PASSPORT);
        try (Connection owner = database.owner().getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
            jdbc.sql("alter table agencies.agency disable trigger user").update();
            jdbc.sql("update agencies.agency set name = '{\"kk\":\"а\",\"ru\":\"б\",\"en\":\"A new ministry\"}'"
                            + " where code = 'interior'")
                    .update();
            jdbc.sql("alter table agencies.agency enable trigger user").update();
        }

        Answer after = page(PASSPORT, "If-None-Match", tag(before));

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).contains("A new ministry");
        assertThat(before.body()).doesNotContain("A new ministry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?a=b", "/services?q=passport", "/services/passport?a=b", "/help", "/status", "/promises"})
    void otherPagesAreMadeForWhoAsks(String path) {
        Answer answer = page(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("cache-control", "no-store").doesNotContainKey("etag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/nothing", "/services/NO", "/services/passport/x"})
    void whatIsNoPageIsNotFound(String path) {
        Answer answer = page(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).containsEntry("cache-control", "no-store").doesNotContainKey("etag");
    }

    @Test
    void isMeasuredUnderItsRoute() {
        page(PASSPORT);
        page(PASSPORT);

        assertThat(server.stranger().get("/metrics").body()).contains("uri=\"/services/{id}\"");
    }
}
