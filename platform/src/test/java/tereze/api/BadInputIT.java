package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.Fault;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;

/// Bad input of every kind leads to a problem with its code, and writes no act.
@ExtendWith(Shared.class)
class BadInputIT {
    private static final String VERIFY = "/api/v1/exchange/addresses/verify";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private static TestDatabase database;
    private static TestServer server;
    private static Client person;
    private static Client agency;
    /// The acts that the server itself writes at start-up.
    private static long actsAtFirst;

    @BeforeAll
    static void start(SharedServer shared) {
        database = shared.database();
        TestRegisters registers = shared.registers();
        String iin = registers.person("Сәбитов", "Ерлан").iin();
        registers.agency("education", "school-admission", "order-564", false);
        server = shared.server();
        person = server.person(iin);
        agency = server.agency("education");
        actsAtFirst = acts();
    }

    @AfterEach
    void nothingIsWritten() {
        assertThat(acts()).isEqualTo(actsAtFirst);
    }

    private static long acts() {
        return JdbcClient.create(database.app())
                .sql("select count(*) from acts.act")
                .query(Long.class)
                .single();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("", 400, "broken-json"),
                Arguments.of("{\"iin\":", 400, "broken-json"),
                Arguments.of("{\"iin\":\"1\"} {}", 400, "broken-json"),
                Arguments.of("{\"iin\":\"1\",\"iin\":\"2\"}", 400, "broken-json"),
                Arguments.of("{\"iin\":" + "[".repeat(200) + "]".repeat(200) + "}", 400, "broken-json"),
                Arguments.of("{\"iin\":" + "9".repeat(200) + "}", 400, "broken-json"),
                Arguments.of("{\"iin\":\"" + "x".repeat(9_000) + "\"}", 400, "broken-json"),
                Arguments.of("{\"" + "x".repeat(9_000) + "\":1}", 400, "broken-json"),
                Arguments.of("{'iin':1}", 400, "broken-json"),
                Arguments.of("<iin>1</iin>", 400, "broken-json"),
                Arguments.of("{\"nobody-knows-this\":1}", 400, "unknown-field"),
                Arguments.of("null", 400, "broken-json"),
                Arguments.of("[]", 422, "invalid-field"),
                Arguments.of("{\"iin\":900512700018}", 422, "invalid-field"),
                Arguments.of("{\"iin\":true}", 422, "invalid-field"),
                Arguments.of("{\"iin\":{}}", 422, "invalid-field"),
                Arguments.of("{}", 422, "invalid-field"),
                Arguments.of("{\"iin\":\"\\u0007\"}", 422, "control-characters"),
                Arguments.of("{\"iin\":\"\\u0000\"}", 422, "control-characters"),
                Arguments.of("{\"iin\":\"a\\u202e\"}", 422, "control-characters"),
                Arguments.of("{\"iin\":\"\\u202e\"}", 422, "invalid-field"),
                Arguments.of("{\"iin\":\"a\\u200bb\"}", 422, "control-characters"),
                Arguments.of("{\"iin\":\"\\ud800\"}", 422, "control-characters"),
                Arguments.of("{\"\\u0001\":\"x\"}", 422, "control-characters"),
                Arguments.of("{\"caseNumber\":\"\\ufeff7\"}", 422, "control-characters"),
                Arguments.of("{\"caseNumber\":\"\\ufeff\"}", 422, "invalid-field"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesABody(String body, int status, String code) {
        assertRefused(agency.post(VERIFY, body), status, code);
    }

    @Test
    void namesTheFieldsAtFaultAndRepeatsNothingThatWasSent() {
        Answer refused = agency.post(VERIFY, "{\"iin\":\"Ж-777\",\"rka\":\"R-777\"}", "Accept-Language", "ru");
        assertThat(refused.json().get("errors").toString())
                .isEqualTo(
                        "[{\"field\":\"/iin\",\"code\":\"not-an-iin\",\"text\":\"проверьте двенадцать цифр ИИН\"},"
                                + "{\"field\":\"/rka\",\"code\":\"not-an-rka\",\"text\":\"проверьте шестнадцать цифр кода адреса (РКА)\"}]");
        assertThat(refused.body()).doesNotContain("777");
        assertThat(agency.post(VERIFY, "{\"secret-777\":1}").body()).doesNotContain("777");
    }

    @Fault("D3")
    @ParameterizedTest
    @ValueSource(strings = {" ", "\\u00a0", "\\u2800", "\\u200b", "\\u3164\\u00ad"})
    void whatNobodySeesIsMissing(String blank) {
        String body = "{\"iin\":\"%1$s\",\"rka\":\"%1$s\",\"purpose\":\"%1$s\",\"ground\":\"%1$s\"}".formatted(blank);
        assertThat(agency.post(VERIFY, body, "Accept-Language", "en")
                        .json()
                        .get("errors")
                        .toString())
                .contains("{\"field\":\"/iin\",\"code\":\"missing\"", "{\"field\":\"/rka\",\"code\":\"missing\"");
        assertThat(person.post(
                                "/api/v1/me/mandates",
                                "{\"iin\":\"%1$s\",\"services\":[\"%1$s\"],\"until\":\"%1$s\"}".formatted(blank))
                        .json()
                        .get("errors")
                        .findValuesAsString("code"))
                .containsExactly("missing", "missing", "missing");
        assertThat(person.post(
                                "/api/v1/cases",
                                "{\"service\":\"%s\",\"form\":{}}".formatted(blank),
                                "Idempotency-Key",
                                "blank-" + blank)
                        .body())
                .contains("{\"field\":\"/service\",\"code\":\"missing\"");
    }

    @Test
    void refusesTenMegabytesHoweverTheyAreSent() {
        byte[] body = new byte[TEN_MEGABYTES];
        for (Client client : new Client[] {agency, server.stranger()}) {
            assertRefused(
                    client.send(client.request(VERIFY, "Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(body))),
                    413,
                    "body-too-large");
        }
        for (String path : new String[] {VERIFY, "/demo/token"}) {
            assertRefused(
                    agency.send(agency.request(path, "Content-Type", "application/json")
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))),
                    413,
                    "body-too-large");
            assertRefused(
                    agency.send(agency.request(path, "Content-Type", "application/json", "Idempotency-Key", "big")
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))),
                    413,
                    "body-too-large");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing-here, 404, not-found",
        "/api/v1/receipts/not-an-id, 404, not-found",
        "/api/v1/me/documents/not-an-id, 404, not-found",
        "/api/v1/receipts/0198c0de-0000-7000-8000-000000000000, 404, receipt-unknown",
        "/api/v1/me/documents/0198c0de-0000-7000-8000-000000000000, 404, document-unknown",
        "/api/v1/cases/not-an-id, 404, case-unknown",
        "/api/v1/me/access-log?cursor=%25%25, 400, cursor-invalid",
        "/api/v1/me/access-log?cursor=AAAA, 400, cursor-invalid",
        "/api/v1/exchange/addresses/verify, 405, method-not-allowed",
        "/api/v1/receipts/a%2Fb, 400, malformed-request",
        "/api/v1/receipts/a%00b, 400, malformed-request",
    })
    void refusesAnAddress(String path, int status, String code) {
        assertRefused(person.get(path), status, code);
    }

    @Test
    void refusesWhatIsTooLongOrOfTheWrongType() {
        assertRefused(person.get("/api/v1/me?" + "x".repeat(3_000)), 414, "address-too-long");
        assertRefused(
                agency.send(agency.request(VERIFY, "Content-Type", "text/plain").POST(BodyPublishers.ofString("{}"))),
                415,
                "wrong-content-type");
        assertRefused(agency.post(VERIFY, "{}", "Idempotency-Key", "k".repeat(101)), 400, "idempotency-key-invalid");
        assertRefused(agency.post(VERIFY, "{}", "Idempotency-Key", "a b"), 400, "idempotency-key-invalid");
        assertRefused(person.post("/api/v1/cases", "{}"), 400, "idempotency-key-required");
    }

    @Test
    void asksForATokenAndTakesNoneButItsOwn() {
        assertRefused(server.stranger().get("/api/v1/me"), 401, "not-signed-in");
        assertRefused(server.stranger().get("/api/v1/nothing-here"), 401, "not-signed-in");
        assertRefused(server.holding("nonsense").get("/api/v1/me"), 401, "not-signed-in");
        assertRefused(
                server.holding("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4IiwiaWluIjoiMSJ9.")
                        .get("/api/v1/me"),
                401,
                "not-signed-in");
        assertRefused(agency.get("/api/v1/me"), 403, "persons-only");
        assertRefused(server.stranger().get("/demo/nothing-here"), 404, "not-found");
        assertRefused(server.stranger().post("/demo/token", "{\"iin\":\"1\"}"), 404, "person-unknown");
        assertRefused(server.stranger().post("/demo/token", "{}"), 422, "token-subject-required");
    }

    /// An invalid token is refused also where nobody has to sign in.
    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer ", "bearer nonsense", "Bearer a b", "Bearer\ta", "Bearernonsense", "Bearer é"})
    void takesNothingForATokenThatIsNone(String sent) throws IOException {
        for (String path : new String[] {"/api/v1/me", "/api/v1/services"}) {
            assertThat(withAuthorization(path, sent))
                    .startsWith("HTTP/1.1 401")
                    .contains("\"code\":\"not-signed-in\"", "WWW-Authenticate: Bearer");
        }
    }

    private static String withAuthorization(String path, String sent) throws IOException {
        return raw(
                "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: %s\r\n\r\n".formatted(path, sent));
    }

    @Test
    void passesOverWhatIsNotForIt() {
        assertThat(server.stranger()
                        .get("/api/v1/me", "Authorization", "Basic eDp5")
                        .status())
                .isEqualTo(401);
        assertThat(server.stranger()
                        .get("/api/v1/services", "Authorization", "Basic eDp5")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesControlCharactersInAHeader() throws IOException {
        assertThat(withAuthorization("/api/v1/me", "Bearer a\u0085b")).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @CsvSource({"kk, Жүйеге кіріңіз", "ru, Войдите в систему", "en, Please sign in", "fr, Жүйеге кіріңіз"})
    void speaksTheCallersLanguage(String language, String title) {
        Answer refused = server.stranger().get("/api/v1/me", "Accept-Language", language);
        assertThat(refused.json().get("title").stringValue()).isEqualTo(title);
    }

    @Test
    void whatTomcatRefusesIsAProblemToo() throws IOException {
        assertThat(raw("GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                .contains("application/problem+json", "\"code\":");
        assertThat(raw("GET /api/v1/<me> HTTP/1.1\r\nHost: x\r\n\r\n"))
                .contains("application/problem+json", "\"code\":\"malformed-request\"")
                .doesNotContain("<me>");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().get("title").stringValue()).isNotBlank();
        assertThat(answer.json().get("status").intValue()).isEqualTo(status);
    }
}
