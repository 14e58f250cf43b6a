package tereze.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.outbound.Receivers.Names;
import tereze.outbound.Receivers.Result;

/// Messages go to allowed addresses only, and nothing that a receiver does holds the sender for longer than
/// its timeout.
class ReceiversTest {
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private void answering(int status, String... headers) {
        server.createContext("/", exchange -> {
            try (exchange) {
                received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Host") + " "
                        + exchange.getRequestHeaders().getFirst("X-Test") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                for (int i = 0; i < headers.length; i += 2) {
                    exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
                }
                exchange.sendResponseHeaders(status, -1);
            }
        });
    }

    private static Result post(Names names, boolean anywhere, URI url) throws InterruptedException {
        try (Receivers receivers = new Receivers(names, address -> anywhere || PublicUrl.isPublic(address), SHORT)) {
            return receivers.post(url, "application/json", Map.of("X-Test", "1"), BODY);
        }
    }

    private static InetAddress[] loopback(String host) {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    @ParameterizedTest
    @CsvSource({
        "200, , true, ",
        "204, 5, true, 5",
        "302, , false, ",
        "429, 120, false, 120",
        "429, 'Wed, 21 Oct 2026 07:28:00 GMT', false, ",
        "503, -5, false, ",
        "503, 99999999999999999999, false, "
    })
    void takesItsStatus(int status, @Nullable String retryAfter, boolean taken, @Nullable Long seconds)
            throws InterruptedException {
        answering(status, retryAfter == null ? new String[0] : new String[] {"Retry-After", retryAfter});

        Result result = post(ReceiversTest::loopback, true, at("bank.example", "/hook?a=b"));

        Result.Answered answered = new Result.Answered(status, seconds == null ? null : Duration.ofSeconds(seconds));
        assertThat(result).isEqualTo(answered);
        assertThat(answered.isTaken()).isEqualTo(taken);
        assertThat(received)
                .containsExactly(
                        "POST /hook?a=b bank.example:" + server.getAddress().getPort() + " 1 {}");
    }

    /// The other address would be asked by a name that was checked.
    @Test
    void followsNoRedirect() throws InterruptedException {
        answering(307, "Location", at("127.0.0.1", "/other").toString());

        assertThat(post(ReceiversTest::loopback, true, at("bank.example", "/hook")))
                .isEqualTo(new Result.Answered(307, null));
        assertThat(received).hasSize(1);
    }

    @Test
    void connectsWithNoAddressThatIsNotPublic() throws InterruptedException, UnknownHostException {
        answering(200);
        InetAddress[] oneOfTwo = {InetAddress.ofLiteral("93.184.215.14"), InetAddress.getLoopbackAddress()};

        assertThat(post(ReceiversTest::loopback, false, at("bank.example", "/")))
                .isEqualTo(new Result.NotReached("address not public"));
        assertThat(post(host -> oneOfTwo, false, at("bank.example", "/")))
                .isEqualTo(new Result.NotReached("address not public"));
        assertThat(post(InetAddress::getAllByName, false, at("127.0.0.1", "/")))
                .isEqualTo(new Result.NotReached("address not public"));
        assertThat(post(InetAddress::getAllByName, false, at("[::ffff:127.0.0.1]", "/")))
                .isEqualTo(new Result.NotReached("address not public"));
        assertThat(received).isEmpty();
    }

    /// A name that has a public address at the check and this machine's a moment later (DNS rebinding).
    @Test
    void asksForANameOnceForEachMessage() throws InterruptedException {
        answering(200);
        AtomicInteger asked = new AtomicInteger();
        Names changing = host ->
                asked.incrementAndGet() == 1 ? new InetAddress[] {InetAddress.ofLiteral("192.0.2.1")} : loopback(host);

        Result result;
        try (Receivers receivers = new Receivers(changing, address -> !address.isLoopbackAddress(), SHORT)) {
            result = receivers.post(at("bank.example", "/"), "application/json", Map.of(), BODY);
            assertThat(receivers.post(at("bank.example", "/"), "application/json", Map.of(), BODY))
                    .isEqualTo(new Result.NotReached("address not public"));
        }

        assertThat(result).isInstanceOf(Result.NotReached.class);
        assertThat(asked).hasValue(2);
        assertThat(received).isEmpty();
    }

    @Test
    void doesNotWaitForAReceiverThatIsSilentOrEndless() throws InterruptedException, IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long began = System.nanoTime();
            assertThat(post(
                            ReceiversTest::loopback,
                            true,
                            URI.create("http://bank.example:" + silent.getLocalPort() + "/")))
                    .isEqualTo(new Result.NotReached("no answer in time"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        }
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 1_000_000; i++) {
                    body.write(new byte[1024]);
                }
            } catch (IOException e) {
                received.add("cut off");
            }
        });
        assertThat(post(ReceiversTest::loopback, true, at("bank.example", "/")))
                .isEqualTo(new Result.Answered(200, null));
    }

    @Test
    void tellsWhyItFailed() throws InterruptedException, IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var connection = plain.accept()) {
                    connection.getOutputStream().write("not encrypted\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    connection.getInputStream().readAllBytes();
                } catch (IOException e) {
                    received.add("cut off");
                }
            });
            assertThat(post(
                            ReceiversTest::loopback,
                            true,
                            URI.create("https://bank.example:" + plain.getLocalPort() + "/")))
                    .isEqualTo(new Result.NotReached("no trusted encryption"));
        }
        assertThat(post(
                        host -> {
                            throw new UnknownHostException(host);
                        },
                        true,
                        at("bank.example", "/")))
                .isEqualTo(new Result.NotReached("host unknown"));
        server.stop(0);
        assertThat(post(ReceiversTest::loopback, true, at("bank.example", "/")))
                .isEqualTo(new Result.NotReached("no connection"));
    }
}
