package tereze.gate.queue;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/// People who ask a gate at the same time, and ask again until they are answered. They share a number of connections,
/// as behind a proxy. It parses no more of HTTP than it must, because it shares the processors with the gate.
final class Callers implements AutoCloseable {
    private static final int CONNECTIONS = 256;
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration UNTIL_NEXT = Duration.ofMillis(500);
    private static final String LENGTH = "content-length:";

    private final int port;
    private final Semaphore free = new Semaphore(CONNECTIONS);
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    Callers(int port) {
        this.port = port;
    }

    /// An answer.
    ///
    /// @param asked how many times it was asked for
    record Answered(int status, String body, int asked) {}

    /// Posts JSON until there is an answer.
    Answered post(String path, String json) throws InterruptedException {
        byte[] request = ("POST " + path + " HTTP/1.1\r\nHost: gate\r\nContent-Length: " + json.length() + "\r\n\r\n"
                        + json)
                .getBytes(StandardCharsets.US_ASCII);
        for (int asked = 1; ; asked++) {
            free.acquire();
            try {
                return once(request, asked);
            } catch (IOException e) {
                // The gate is dead. Nobody gives up.
            } finally {
                free.release();
            }
            Thread.sleep(UNTIL_NEXT);
        }
    }

    private Answered once(byte[] request, int asked) throws IOException {
        Connection kept = idle.poll();
        Connection connection = kept == null ? new Connection(port) : kept;
        try {
            Answered answered = connection.ask(request, asked);
            idle.push(connection);
            return answered;
        } catch (IOException e) {
            connection.close();
            throw e;
        }
    }

    private static final class Connection implements AutoCloseable {
        private final Socket socket = new Socket();
        private final InputStream in;

        Connection(int port) throws IOException {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) ANSWER.toMillis());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) ANSWER.toMillis());
            in = new BufferedInputStream(socket.getInputStream(), 1_024);
        }

        Answered ask(byte[] request, int asked) throws IOException {
            socket.getOutputStream().write(request);
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                    length = Integer.parseInt(header.substring(LENGTH.length()).strip());
                }
            }
            byte[] body = in.readNBytes(length);
            if (body.length < length) {
                throw new EOFException();
            }
            return new Answered(status, new String(body, StandardCharsets.UTF_8), asked);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int one = in.read(); one != '\n'; one = in.read()) {
                if (one < 0) {
                    throw new EOFException();
                }
                if (one != '\r') {
                    line.append((char) one);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }
}
