package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.testing.Fault;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestServer;

/// A body that nobody reads, such as that of a caller without a token, and a next request that arrives with its end.
@ExtendWith(Shared.class)
class UnreadBodyIT {
    private static TestServer server;

    @BeforeAll
    static void start(SharedServer shared) {
        server = shared.server();
    }

    @Test
    @Fault("S3")
    void leavesTheNextRequestOnTheConnectionAsItIs() throws IOException {
        String refused = "POST /api/v1/me/mandates HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 2\r\n\r\n{}";
        String last = "GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        String answers = send(refused + refused + refused + last);

        assertThat(answers.split("HTTP/1\\.1 401", -1)).hasSize(4);
        assertThat(answers.split("HTTP/1\\.1 200", -1)).hasSize(2);
    }

    private static String send(String requests) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
