package tereze.rehearsal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tereze.rehearsal.http.Attempts.GaveUp;
import tereze.rehearsal.http.HttpCaller.Answer;

/// Requests that are repeated, and connections that end.
class AttemptsTest {
    private static Answer answer(int status) {
        return new Answer(0, status, 0, new byte[0]);
    }

    @Test
    void repeatsAfterErrorsAndCountsThem() throws Exception {
        List<Long> errors = new ArrayList<>();
        AtomicInteger sent = new AtomicInteger();
        Answer found = new Attempts(() -> 5, errors::add, 10).of(() -> switch (sent.getAndIncrement()) {
            case 0 -> throw new IOException("refused");
            case 1 -> answer(503);
            case 2 -> answer(429);
            default -> answer(201);
        });
        assertThat(found.status()).isEqualTo(201);
        assertThat(sent).hasValue(4);
        assertThat(errors).containsExactly(5L, 5L);
    }

    @Test
    void doesNotRepeatWhatWasRefused() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        Answer found = new Attempts(() -> 5, _ -> {}, 10).of(() -> {
            sent.incrementAndGet();
            return answer(409);
        });
        assertThat(found.status()).isEqualTo(409);
        assertThat(sent).hasValue(1);
    }

    @Test
    void givesUpWhenItIsTooLate() {
        assertThatThrownBy(() -> new Attempts(() -> 10, _ -> {}, 10).of(() -> answer(500)))
                .isInstanceOf(GaveUp.class);
    }

    @Test
    void takesANewConnectionAfterOneHasEnded() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Connections connections = new Connections(Endpoint.here(server.getLocalPort()), 1, 5_000)) {
            Thread serving = Thread.ofVirtual().start(() -> serve(server, 2));
            assertThat(connections.post("/a", "", "{}").text()).isEqualTo("[1]");
            Answer second = connections.get("/b", "");
            assertThat(second.text()).isEqualTo("[2]");
            assertThat(second.retryAfterSeconds()).isEqualTo(7);
            serving.join();
        }
    }

    /// Each connection is used once, although the server does not say so.
    private static void serve(ServerSocket server, int times) {
        for (int i = 1; i <= times; i++) {
            try (Socket socket = server.accept()) {
                readRequest(socket.getInputStream());
                socket.getOutputStream()
                        .write(("HTTP/1.1 200 OK\r\nRetry-After: 7\r\nContent-Length: 3\r\n\r\n[" + i + "]")
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.US_ASCII).contains("\r\n\r\n")) {
            read.write(in.read());
        }
        if (read.toString(StandardCharsets.US_ASCII).startsWith("POST")) {
            in.readNBytes(2);
        }
    }
}
