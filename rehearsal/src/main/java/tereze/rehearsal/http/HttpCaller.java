package tereze.rehearsal.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A caller's connection to a server, kept alive. It supports only the HTTP that our servers send, so that the load
/// uses little of the processors. Not thread-safe.
public final class HttpCaller implements Closeable {
    private static final int MAX_LINE = 8_192;
    private static final int TIMEOUT_MILLIS = 60_000;

    private final Endpoint endpoint;
    private final int timeoutMillis;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean ended;

    /// Connects with a server of this machine.
    public HttpCaller(int port) throws IOException {
        this(Endpoint.here(port), TIMEOUT_MILLIS);
    }

    /// Connects with a server.
    ///
    /// @param timeoutMillis for connecting, and for each wait for bytes
    public HttpCaller(Endpoint endpoint, int timeoutMillis) throws IOException {
        this.endpoint = endpoint;
        this.timeoutMillis = timeoutMillis;
        socket = endpoint.connect(timeoutMillis);
        in = new BufferedInputStream(socket.getInputStream(), 4_096);
        out = socket.getOutputStream();
    }

    /// A response.
    ///
    /// @param began the time of its first byte, by [System#nanoTime()]
    /// @param retryAfterSeconds what it says of when to come again; 0: nothing
    public record Answer(long began, int status, int retryAfterSeconds, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /// Gets a page.
    ///
    /// @param headers more headers, each line with its `\r\n`
    public Answer get(String path, String headers) throws IOException {
        before();
        out.write(("GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return read();
    }

    /// Posts JSON.
    ///
    /// @param headers more headers, each line with its `\r\n`
    public Answer post(String path, String headers, String json) throws IOException {
        before();
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: " + host() + "\r\nContent-Type: application/json\r\n"
                        + headers + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        out.write(request);
        out.flush();
        return read();
    }

    private String host() {
        return endpoint.host() + ":" + endpoint.port();
    }

    private void before() throws IOException {
        if (ended) {
            reconnect();
        }
    }

    private Answer read() throws IOException {
        in.mark(1);
        if (in.read() >= 0) {
            in.reset();
        }
        long began = System.nanoTime();
        String status = line();
        int length = 0;
        int retryAfter = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = number(lower);
            } else if (lower.startsWith("retry-after:")) {
                retryAfter = number(lower);
            }
            ended |= lower.equals("connection: close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (ended) {
            socket.close();
        }
        return new Answer(began, Integer.parseInt(status.split(" ", 3)[1]), retryAfter, body);
    }

    private static int number(String header) throws IOException {
        try {
            return Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
        } catch (NumberFormatException e) {
            throw new IOException("header: " + header + " (expected: a number)", e);
        }
    }

    /// Gives up the connection, and makes a new one.
    public void reconnect() throws IOException {
        socket.close();
        socket = endpoint.connect(timeoutMillis);
        in = new BufferedInputStream(socket.getInputStream(), 4_096);
        out = socket.getOutputStream();
        ended = false;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > MAX_LINE) {
                throw new EOFException("the server hung up: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
