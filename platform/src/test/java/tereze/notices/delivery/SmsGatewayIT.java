package tereze.notices.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.notices.SmsSettings;

/// The requests to an SMS gateway, and the meaning of its responses.
class SmsGatewayIT {
    private static final Letter LETTER = new Letter(
            UUID.fromString("11111111-2222-3333-8444-555555555555"),
            new PersonId(new UUID(1, 1)),
            "+77010000001",
            "",
            "Tereze: өтінішіңізді қызметкер қарап жатыр.",
            Language.KK,
            Instant.parse("2026-03-02T05:00:00Z"));

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer http;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        http.stop(0);
    }

    private SmsGateway gateway(HttpHandler handler) {
        http.createContext("/send", handler);
        String address = "http://127.0.0.1:" + http.getAddress().getPort() + "/send";
        return new SmsGateway(new SmsSettings(address, "the key", Duration.ofSeconds(1)));
    }

    @Test
    void sendsNumberAndTextUnderTheSameKeyEachTime() {
        List<String> seen = new ArrayList<>();
        SmsGateway gateway = gateway(exchange -> {
            seen.add(exchange.getRequestMethod()
                    + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key")
                    + " " + exchange.getRequestHeaders().getFirst("Authorization")
                    + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            answer(exchange, 202);
        });

        assertThat(gateway.send(LETTER)).isEqualTo(new ProviderResult.Acknowledged());
        assertThat(gateway.send(LETTER)).isEqualTo(new ProviderResult.Acknowledged());
        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst())
                .isEqualTo(seen.getLast())
                .startsWith("POST 11111111-2222-3333-8444-555555555555 Bearer the key {")
                .contains("\"to\":\"+77010000001\"", "\"text\":\"Tereze: өтінішіңізді қызметкер қарап жатыр.\"");
    }

    @ParameterizedTest
    @CsvSource({
        "200,Acknowledged",
        "204,Acknowledged",
        "301,Unreachable",
        "400,Refused",
        "401,Unreachable",
        "404,Unreachable",
        "409,NotNow",
        "410,Refused",
        "422,Refused",
        "429,Unreachable",
        "500,Unreachable",
        "503,Unreachable"
    })
    void readsItsAnswer(int status, String meaning) {
        ProviderResult answer = gateway(exchange -> answer(exchange, status)).send(LETTER);

        assertThat(answer.getClass().getSimpleName()).isEqualTo(meaning);
        if (!meaning.equals("Acknowledged")) {
            assertThat(answer).asString().contains("http " + status);
        }
    }

    @Test
    void doesNotKnowWhereTheAnswerIsLost() {
        assertThat(gateway(HttpExchange::close).send(LETTER)).isInstanceOf(ProviderResult.Unreachable.class);
    }

    @Test
    void doesNotWaitForEver() {
        SmsGateway slow = gateway(exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(slow.send(LETTER)).isEqualTo(new ProviderResult.Unreachable("HttpTimeoutException"));
    }

    @Test
    void isUnreachableWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        SmsSettings nobody = new SmsSettings("http://127.0.0.1:" + port, "", Duration.ofSeconds(1));

        assertThat(new SmsGateway(nobody).send(LETTER)).isEqualTo(new ProviderResult.Unreachable("ConnectException"));
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
