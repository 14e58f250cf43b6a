package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.Browser;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// What pages prevent: a forged form, a stolen session, a redirect to another site, and a script of somebody else.
class PageSafetyIT {
    private static TestDatabase database;
    private static TestServer server;
    private static String iin;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        iin = new TestRegisters(database).person("Сәбитов", "Ерлан").iin();
        server = TestServer.start(database);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    private static Browser browser() {
        return new Browser(server).in("en");
    }

    private static long sessions() {
        return JdbcClient.create(database.app())
                .sql("select count(*) from access.session")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/nothing-here", "/status"})
    void aPageLoadsItsOwnFilesOnlyAndIsFramedByNobody(String path) {
        Map<String, String> headers = browser().get(path).headers();

        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "nonce", "http:", "https:", "*", "data:");
        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "same-origin")
                .containsEntry("cache-control", path.equals("/") ? "no-cache" : "no-store")
                .containsKey("permissions-policy");
    }

    @Test
    void aPageHoldsNothingInline() {
        for (String path : new String[] {"/", "/sign-in", "/nothing-here", "/feedback", "/promises"}) {
            assertThat(browser().get(path).body())
                    .as(path)
                    .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=)")
                    .doesNotContainPattern("(src|href)=\"(https?:)?//");
        }
    }

    @Test
    void aVisitorLeavesNoSession() {
        long before = sessions();
        Browser visitor = browser();
        visitor.get("/");
        visitor.get("/sign-in");

        assertThat(sessions()).isEqualTo(before);
        assertThat(visitor.cookieNames()).containsExactlyInAnyOrder("lang", "form");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Browser visitor = browser();
        visitor.get("/sign-in");

        Answer refused = visitor.postOnly("/sign-in", Map.of("who", iin));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("This page was open for too long");
        assertThat(visitor.cookie("session")).isNull();
    }

    /// The form that chooses a language has no token, so the server checks where the request comes from.
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 303",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Origin, http://127.0.0.1:PORT, 303",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Accept, text/html, 303"
    })
    void aLanguageIsChosenFromPagesOfThisSite(String header, String value, int status) {
        String sent = value.replace("PORT", Integer.toString(server.port()));

        Answer answer = server.stranger()
                .send(server.stranger()
                        .request("/language", "Content-Type", "application/x-www-form-urlencoded", header, sent)
                        .POST(BodyPublishers.ofString("lang=ru&to=/")));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.cookies().stream().filter(cookie -> cookie.startsWith("lang=")))
                .hasSize(status == 303 ? 1 : 0);
    }

    /// A multipart body would be written to the disk before the limit on the size of a body is checked.
    @Test
    void aFormInPartsIsNotRead() {
        Browser visitor = browser();
        visitor.get("/feedback");
        String parts = visitor.hidden().entrySet().stream()
                .map(field -> "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining("", "", "--x--\r\n"));

        Answer refused = server.stranger()
                .send(server.stranger()
                        .request(
                                "/feedback",
                                "Content-Type",
                                "multipart/form-data; boundary=x",
                                "Cookie",
                                "form=" + visitor.cookie("form"))
                        .POST(BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(parts.getBytes(StandardCharsets.UTF_8)))));

        assertThat(refused.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets", "/assets/tereze", "/humans.txt"})
    void whatIsNoFileIsNotFound(String path) {
        assertThat(browser().get(path).status()).isEqualTo(404);
    }

    @Test
    void aSecondClickOnSignInLeadsToWhereTheFirstOneDid() {
        Browser visitor = browser();
        visitor.get("/sign-in");
        Map<String, String> form = new HashMap<>(visitor.hidden());
        form.putAll(Map.of("who", iin, "to", "/cabinet"));
        assertThat(visitor.postOnly("/sign-in", form).status()).isEqualTo(303);
        String session = visitor.cookie("session");

        Answer second = visitor.postOnly("/sign-in", form);

        assertThat(second.status()).isEqualTo(303);
        assertThat(second.headers().get("location")).isEqualTo("/cabinet");
        assertThat(visitor.cookie("session")).isEqualTo(session);
        form.put("to", "https://evil.example/");
        assertThat(visitor.postOnly("/sign-in", form).headers().get("location")).isEqualTo("/");
    }

    @Test
    void aTokenOfAnotherVisitorIsRefused() {
        Browser other = browser();
        other.get("/sign-in");
        Browser visitor = browser();
        visitor.get("/sign-in");
        Map<String, String> forged = new HashMap<>(visitor.hidden());
        forged.put("_csrf", other.hidden().get("_csrf"));
        forged.put("who", iin);

        assertThat(visitor.postOnly("/sign-in", forged).status()).isEqualTo(403);
    }

    @Test
    void signingInGivesASessionOfANewId() {
        Browser visitor = browser().with("session", "aWRvZnRoZWF0dGFja2Vy");
        visitor.get("/sign-in");
        String token = visitor.cookie("form");

        Answer answer = visitor.post("/sign-in", Map.of("who", iin));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(visitor.cookie("session")).isNotEqualTo("aWRvZnRoZWF0dGFja2Vy");
        assertThat(visitor.cookie("form")).isNotEqualTo(token);
        assertThat(answer.cookies())
                .filteredOn(cookie -> cookie.startsWith("session="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        String first = visitor.cookie("session");
        visitor.signIn(iin);
        assertThat(visitor.cookie("session")).isNotEqualTo(first);
        assertThat(browser().with("session", first).get("/session").status()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionAtOnce() {
        Browser signedIn = browser().signIn(iin);
        String session = signedIn.cookie("session");
        assertThat(signedIn.get("/session").status()).isEqualTo(204);
        assertThat(signedIn.get("/").body()).contains("Sign out");

        Answer out = signedIn.post("/sign-out", Map.of());

        assertThat(out.status()).isEqualTo(303);
        assertThat(out.headers().get("clear-site-data")).contains("cache");
        assertThat(browser().with("session", session).get("/session").status()).isEqualTo(401);
    }

    @Test
    void aSessionOutlivesTheServerAndCannotBeTakenOverByWhoReadsTheDatabase() {
        Browser signedIn = browser().signIn(iin);
        String session = Objects.requireNonNull(signedIn.cookie("session"));

        List<String> rows = JdbcClient.create(database.app())
                .sql("select s::text from access.session s")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(rows).anyMatch(row -> row.contains(iin)).noneMatch(row -> row.contains(session));
        for (String row : rows) {
            String hash =
                    row.substring(row.indexOf("\\x") + 2, row.indexOf(',')).replace("\"", "");
            assertThat(browser().with("session", hash).get("/session").status()).isEqualTo(401);
        }
        try (TestServer other = TestServer.start(database)) {
            assertThat(new Browser(other)
                            .with("session", session)
                            .get("/session")
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void aSessionIsWorthNothingToTheApi() {
        Browser signedIn = browser().signIn(iin);

        assertThat(signedIn.get("/api/v1/me").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/%5c%5cevil.example/../..//",
                "javascript:alert(1)",
                "/../..//evil.example",
                "/ok\r\nX: y"
            })
    void nobodyIsLedAway(String to) {
        Browser visitor = browser();
        visitor.get("/sign-in");

        Answer answer = visitor.post("/language", Map.of("lang", "ru", "to", to));

        assertThat(answer.status()).isIn(303, 422);
        if (answer.status() == 303) {
            assertThat(answer.headers().get("location")).matches("/|/ok.*|/%5c%5cevil.example/.*");
            assertThat(answer.headers().get("location")).doesNotStartWith("//");
        }
    }

    @Test
    void signingInLeadsBackToThePageThatAskedForIt() {
        Browser visitor = browser();
        visitor.get("/sign-in?to=/services?q=a");

        Answer answer = visitor.post("/sign-in", Map.of("who", iin, "to", "/services?q=a"));

        assertThat(answer.headers().get("location")).isEqualTo("/services?q=a");
    }

    @Test
    void anUnknownPersonIsNotSignedIn() {
        Browser visitor = browser();
        visitor.get("/sign-in");

        Answer answer = visitor.post("/sign-in", Map.of("who", "000000000000"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("There is no such person in the register");
    }

    @Test
    void outsideADemonstrationNobodyCanSignInAndCookiesAreBoundToTheHost() {
        try (TestServer real = TestServer.start(database, Map.of("tereze.demo", "false"))) {
            Browser visitor = new Browser(real).in("en");

            assertThat(visitor.get("/sign-in").body())
                    .contains("Sign-in is not set up here yet")
                    .doesNotContain("Specimen");
            assertThat(visitor.get("/feedback").cookies())
                    .singleElement()
                    .asString()
                    .startsWith("__Host-form=")
                    .contains("Secure", "HttpOnly", "SameSite=Lax");
            assertThat(visitor.post("/sign-in", Map.of("who", iin)).status()).isEqualTo(422);
        }
    }
}
