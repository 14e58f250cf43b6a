package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.Fault;
import tereze.testing.Rounds;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;

/// Many connections that are held open and send next to nothing take neither the server nor its health away.
@TestInstance(Lifecycle.PER_CLASS)
@Fault("S3")
class SlowConnectionsIT {
    private static final int MOST = Rounds.of(64, 4096);
    private static final int ATTACKING = Rounds.of(200, 4200);
    private static final int BUFFER = 32 * 1024;

    /// As many as Tomcat answers on one connection, and more than its buffers hold.
    private static final int ANSWERS = 100;

    /// A request that reads the table of persons.
    private static final String ASKING_FOR_A_PERSON = """
            POST /demo/token HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 22\r
            \r
            {"iin":"070101800013"}""";

    private static final String WHOLE = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";

    private final TestDatabase database = TestDatabase.create();
    private final List<Socket> held = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start(
                database,
                Map.of(
                        "server.tomcat.max-connections",
                        Integer.toString(MOST),
                        "server.tomcat.connection-timeout",
                        "3s"));
        server.limitSendBuffers(BUFFER / 2);
    }

    @AfterAll
    void stop() throws IOException {
        letGo();
        http.close();
        server.close();
        database.close();
    }

    /// What each of them sends: a part of a header, blank lines, nothing, or a whole request and then no other.
    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nX-A: b", "\r\n", "", WHOLE})
    void othersAreServedWhileManyHoldTheirs(String sent) throws Exception {
        try {
            for (int i = 0; i < ATTACKING; i++) {
                hold(sent);
                if (i % (ATTACKING / 4) == ATTACKING / 8) {
                    trickle(sent);
                    assertThat(get(server.port(), "/health/ready").statusCode()).isEqualTo(200);
                    assertThat(get(server.port(), "/").statusCode()).isEqualTo(200);
                    assertThat(get(server.healthPort(), "/health/ready").statusCode())
                            .isEqualTo(200);
                }
            }
        } finally {
            letGo();
        }
    }

    /// Each asks for many answers at once and takes next to nothing of them, or sends nothing more of a body.
    @ParameterizedTest
    @ValueSource(strings = {"GET /assets/tereze/tereze.css HTTP/1.1\r\nHost: x\r\n\r\n", "body"})
    void othersAreServedWhileManyAreAnswered(String request) throws Exception {
        boolean asks = request.startsWith("GET");
        String sent = asks ? request.repeat(ANSWERS) : body("/demo/token");
        Thread taking = Thread.ofVirtual().unstarted(this::takeALittleOfAll);
        if (asks) {
            taking.start();
        }
        try {
            for (int i = 0; i < ATTACKING; i++) {
                held.add(takingLittle(sent));
                if (i % (ATTACKING / 4) == ATTACKING / 8) {
                    assertThat(get(server.port(), "/").statusCode()).isEqualTo(200);
                    assertThat(get(server.port(), "/assets/tereze/tereze.css").statusCode())
                            .isEqualTo(200);
                }
            }
        } finally {
            taking.interrupt();
            taking.join();
            letGo();
        }
    }

    private void takeALittleOfAll() {
        while (!Thread.currentThread().isInterrupted()) {
            held.forEach(SlowConnectionsIT::takeALittle);
        }
    }

    /// As much as makes room for another write, so that no timeout of a write ends.
    private static void takeALittle(Socket socket) {
        int taken = 0;
        while (taken < BUFFER && isOpen(socket)) {
            taken += 4096;
        }
    }

    private Socket takingLittle(String sent) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void aHeaderThatTricklesIsCutOff() throws Exception {
        assertCutOff(server.port(), "GET / HTTP/1.1\r\nHost: x\r\nX-A: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/cases", "/demo/token", "/language"})
    void aBodyThatTricklesIsCutOff(String path) throws Exception {
        assertCutOff(server.port(), body(path));
    }

    /// It answers nothing there, and reads no body for longer than its own timeout.
    @Test
    void aBodyThatTricklesIsCutOffAtThePortForHealthToo() throws Exception {
        assertCutOff(server.healthPort(), body("/api/v1/cases"));
    }

    private static String body(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/" + (path.equals("/language") ? "x-www-form-urlencoded" : "json")
                + "\r\nContent-Length: 60000\r\n\r\n{";
    }

    /// The server is at work for all connections of the main port, so that none may be closed.
    @Test
    void itsHealthIsToldWhenTheMainPortIsFull() throws Exception {
        try (Connection owner = database.owner().getConnection()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("lock table people.person in access exclusive mode");
            // More than fit: the idle ones of earlier requests are closed, and those that wait take their places.
            for (int i = 0; i < MOST + 20; i++) {
                hold(ASKING_FOR_A_PERSON);
            }
            // Of these too, some may be closed before the server has read their requests.
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                hold(ASKING_FOR_A_PERSON);
                return isFull();
            });
            assertThat(get(server.healthPort(), "/health/ready").body()).contains("\"status\":\"UP\"");
            assertThat(get(server.healthPort(), "/health/live").statusCode()).isEqualTo(200);
            owner.rollback();
            assertThat(get(server.port(), "/health/live").statusCode()).isEqualTo(200);
        } finally {
            letGo();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/metrics", "/api/v1/services", "/healthy", "/health/../api/v1/services"})
    void thePortForHealthHasNothingElse(String path) throws Exception {
        assertThat(get(server.healthPort(), path).statusCode()).isEqualTo(404);
    }

    private void assertCutOff(int port, String beginning) throws Exception {
        long began = System.nanoTime();
        try (Socket socket = hold(port, beginning)) {
            long seconds = 0;
            while (seconds < 12 && isOpen(socket)) {
                TimeUnit.MILLISECONDS.sleep(500);
                seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
            }
            assertThat(seconds).isLessThan(12);
        }
    }

    /// Sends a byte more, and reads what has come.
    private static boolean isOpen(Socket socket) {
        try {
            socket.getOutputStream().write('1');
            socket.setSoTimeout(1);
            return socket.getInputStream().read(new byte[4096]) >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void hold(String sent) throws IOException {
        hold(server.port(), sent);
    }

    private Socket hold(int port, String sent) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
        held.add(socket);
        return socket;
    }

    private void trickle(String sent) {
        byte[] more = (sent.startsWith("\r") ? "\r\n" : "c").getBytes(StandardCharsets.US_ASCII);
        for (Socket socket : held) {
            try {
                socket.getOutputStream().write(sent.isEmpty() || sent.equals(WHOLE) ? new byte[0] : more);
            } catch (IOException e) {
                // The server has closed it.
            }
        }
    }

    private void letGo() throws IOException {
        for (Socket socket : held) {
            socket.close();
        }
        held.clear();
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return http.send(request(port, path, Duration.ofSeconds(5)), BodyHandlers.ofString());
    }

    /// Whether the main port answers nobody on a new connection within a second.
    private boolean isFull() throws IOException, InterruptedException {
        try (HttpClient another = HttpClient.newHttpClient()) {
            another.send(request(server.port(), "/health/live", Duration.ofSeconds(1)), BodyHandlers.discarding());
            return false;
        } catch (HttpTimeoutException e) {
            return true;
        }
    }

    private static HttpRequest request(int port, String path, Duration patience) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(patience)
                .build();
    }
}
