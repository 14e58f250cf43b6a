package tereze.api;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// The OpenAPI description lists the responses of each operation and each problem that it may return.
class ApiDescriptionIT {
    private static TestDatabase database;
    private static TestServer server;
    private static JsonNode api;

    @BeforeAll
    static void read() {
        database = TestDatabase.create();
        server = TestServer.start(database);
        Answer answer = server.stranger().get("/api/openapi.json");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        api = answer.json();
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void isOpenToAll() {
        assertThat(api.get("openapi").stringValue()).startsWith("3.1");
        assertThat(server.stranger().get("/health/live").status()).isEqualTo(200);
        assertThat(server.stranger().get("/health/ready").status()).isEqualTo(200);
        assertThat(server.stranger().get("/metrics").body()).contains("http_server_requests");
    }

    /// A client that is generated from the description sends its tokens to this server.
    @Fault("W13")
    @Test
    void namesThisInstallationAsItsServerWhateverHostIsAsked() throws IOException {
        String foreign = described("Host: evil.example");
        String forwarded = described(
                "Host: x",
                "X-Forwarded-For: 203.0.113.5",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https");

        assertThat(foreign)
                .contains("200", "\"servers\":[{\"url\":\"http://127.0.0.1:0\"}]")
                .doesNotContain("evil.example");
        assertThat(forwarded).contains("200").doesNotContain("evil.example");
        assertThat(server.stranger().get("/api/openapi.json").json().get("servers"))
                .isEqualTo(api.get("servers"));
    }

    /// The description, requested with these headers.
    private static String described(String... headers) throws IOException {
        return sent(
                "GET /api/openapi.json HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
    }

    /// The answer to a request for a token of an agency that there is not.
    private static String token(String host) throws IOException {
        return sent(
                "POST /demo/token HTTP/1.1\r\nHost: " + host
                        + "\r\nContent-Type: application/json\r\nContent-Length: 17\r\nConnection: close\r\n\r\n{\"agency\":\"none\"}");
    }

    private static String sent(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// A page of another site may have bound the name of its host to this machine. In a demonstration it could act as
    /// anybody.
    @Fault("W13")
    @Test
    void givesNoTokenUnderTheNameOfAForeignHost() throws IOException {
        for (String host :
                List.of("evil.example", "127.0.0.1.evil.example", "evil.example\r\nX-Forwarded-Host: localhost", "")) {
            assertThat(token(host)).as(host).startsWith("HTTP/1.1 403");
        }
        for (String host : List.of("localhost", "127.0.0.1:" + server.port(), "[::1]")) {
            assertThat(token(host)).as(host).startsWith("HTTP/1.1 404").contains("person-unknown");
        }
        assertThat(
                        sent(
                                "POST /sign-in HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void describesEachOperationByWhatItAnswers() {
        for (var path : api.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                JsonNode responses = operation.getValue().get("responses");
                assertThat(responses.properties().stream()
                                .filter(response -> response.getKey().startsWith("2")))
                        .as(operation.getKey() + " " + path.getKey())
                        .singleElement()
                        .satisfies(success -> assertTellsItsContent(success.getKey(), success.getValue()));
            }
        }
    }

    private static void assertTellsItsContent(String status, JsonNode success) {
        if (status.equals("204")) {
            assertThat(success.has("content")).isFalse();
        } else {
            assertThat(success.toString())
                    .containsPattern("\"application/(json|pdf|schema\\+json|x-ndjson)\":\\{\"schema\":\\{\"[$\\w]+\":")
                    .doesNotContain("Reply", "oneOf");
        }
    }

    @Test
    void tellsTheStatusOfSuccess() {
        assertThat(success("post", "/api/v1/me/mandates")).isEqualTo("201");
        assertThat(success("post", "/api/v1/exchange/requests")).isEqualTo("202");
        assertThat(success("post", "/api/v1/me/contacts")).isEqualTo("200");
    }

    @Test
    void describesAListByItsItems() {
        JsonNode page = api.at("/components/schemas/PageGivenView/properties");
        assertThat(page.at("/items/items/$ref").stringValue()).isEqualTo("#/components/schemas/GivenView");
        assertThat(page.at("/next/type").toString()).isEqualTo("[\"string\",\"null\"]");
    }

    /// Moments are exclusive ends, so a client that shows them needs the last day.
    @Fault("D1")
    @Test
    void tellsTheLastDayBesideEachEnd() {
        for (var schema : api.at("/components/schemas").properties()) {
            // It lasts 24 hours, so its moment is what counts.
            if (schema.getKey().equals("Admitted")) {
                continue;
            }
            JsonNode fields = schema.getValue().path("properties");
            for (String end : List.of("due", "until")) {
                if (fields.at("/" + end + "/format").asString("").equals("date-time")) {
                    assertThat(fields.has("lastDay"))
                            .as(schema.getKey() + "." + end)
                            .isTrue();
                }
            }
        }
        assertThat(api.at("/components/schemas/NoticeView/properties/until/format")
                        .stringValue())
                .isEqualTo("date-time");
    }

    @Test
    void writesConstantsAsTheyAreSent() {
        assertThat(api.at("/components/schemas/RequestProgress/properties/status/enum")
                        .toString())
                .isEqualTo("[\"pending\",\"yes\",\"no\",\"unavailable\"]");
        assertThat(api.at("/components/schemas/ConsentDecision/properties/decision/enum")
                        .toString())
                .isEqualTo("[\"give\",\"refuse\",null]");
    }

    @Test
    void tellsEveryProblemOfAnOperation() {
        assertThat(codes("post", "/api/v1/me/mandates/{id}/revocation"))
                .isEqualTo(Map.ofEntries(
                        entry("400", Set.of("malformed-request", "idempotency-key-invalid")),
                        entry("401", Set.of("not-signed-in")),
                        entry("403", Set.of("persons-only", "caller-unknown", "agency-unknown")),
                        entry("404", Set.of("mandate-unknown")),
                        entry("409", Set.of("mandate-ended", "idempotency-key-in-use")),
                        entry("413", Set.of("body-too-large")),
                        entry("414", Set.of("address-too-long")),
                        entry("422", Set.of("idempotency-key-reused")),
                        entry("429", Set.of("too-often")),
                        entry("431", Set.of("headers-too-large")),
                        entry("500", Set.of("internal-error")),
                        entry("503", Set.of("overloaded", "unavailable", "outcome-unknown"))));
        assertThat(codes("get", "/api/v1/tasks"))
                .containsEntry("400", Set.of("malformed-request", "cursor-invalid"))
                .containsEntry("403", Set.of("officers-only", "caller-unknown", "agency-unknown"));
        assertThat(codes("post", "/api/v1/exchange/addresses/verify"))
                .containsEntry("403", Set.of("agencies-only", "caller-unknown", "agency-unknown"))
                .containsEntry("415", Set.of("wrong-content-type"));
    }

    @Test
    void leavesTheCodesOfDeclaredChecksOpen() {
        assertThat(operation("post", "/api/v1/cases").at("/responses/409").toString())
                .contains("application-open", "the declaration of the service")
                .doesNotContain("\"enum\"");
    }

    @Test
    void asksForATokenWhereACallerIsNeeded() {
        assertThat(api.get("security").toString()).contains("token");
        assertThat(operation("get", "/api/v1/me").has("security")).isFalse();
        assertThat(operation("get", "/api/v1/services").get("security").isEmpty())
                .isTrue();
    }

    @Test
    void asksForAKeyWhereCommandsAreGiven() {
        assertThat(operation("post", "/api/v1/cases").get("parameters").toString())
                .contains("Idempotency-Key", "\"required\":true")
                .doesNotContain("caller");
        assertThat(operation("post", "/api/v1/exchange/addresses/verify")
                        .get("parameters")
                        .toString())
                .contains("Idempotency-Key")
                .doesNotContain("\"required\":true");
    }

    private static JsonNode operation(String method, String path) {
        return api.get("paths").get(path).get(method);
    }

    private static String success(String method, String path) {
        return operation(method, path)
                .get("responses")
                .properties()
                .iterator()
                .next()
                .getKey();
    }

    private static Map<String, Set<String>> codes(String method, String path) {
        return operation(method, path).get("responses").properties().stream()
                .filter(response -> !response.getKey().startsWith("2"))
                .collect(toMap(Map.Entry::getKey, response -> codes(response.getValue())));
    }

    private static Set<String> codes(JsonNode response) {
        JsonNode named =
                response.has("$ref") ? api.at(response.get("$ref").stringValue().substring(1)) : response;
        JsonNode codes = named.at("/content/application~1problem+json/schema/allOf/1/properties/code/enum");
        return Stream.iterate(0, i -> i + 1)
                .limit(codes.size())
                .map(i -> codes.get(i).stringValue())
                .collect(toSet());
    }
}
