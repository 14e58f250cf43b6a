package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.Fault;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// A slash at the end of an address leads to the address without it, and never to another site.
@Fault("D11")
@ExtendWith(Shared.class)
class TrailingSlashesIT {
    private static TestServer server;

    @BeforeAll
    static void start(SharedServer shared) {
        server = shared.server();
    }

    @ParameterizedTest
    @CsvSource({
        "/services/, /services",
        "/services/passport/, /services/passport",
        "/services/?q=%D2%9B%D0%B0, /services?q=%D2%9B%D0%B0",
        "/check/?code=1&x=//a/, /check?code=1&x=//a/",
        "/nothing-here/, /nothing-here",
        "/api/v1/services/, /api/v1/services",
        "/api/v1/me/, /api/v1/me"
    })
    void leadsToTheAddressWithout(String path, String location) {
        Answer answer = server.stranger().get(path);
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.headers()).containsEntry("location", location);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void keepsMethodAndBodyOfACommand() {
        Answer answer = server.stranger().post("/api/v1/cases/", "{}");
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.headers()).containsEntry("location", "/api/v1/cases");
    }

    @Test
    void leavesTheHomePageAndAllOtherAddresses() {
        assertThat(server.stranger().get("/").status()).isEqualTo(200);
        assertThat(server.stranger().get("/services").status()).isEqualTo(200);
        assertThat(server.stranger().get("/?q=/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example/",
                "//evil.example//",
                "/services//evil.example/",
                "http://evil.example//evil.example/",
                "/%2Fevil.example/"
            })
    void neverLeadsElsewhere(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("\r\nlocation:");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
