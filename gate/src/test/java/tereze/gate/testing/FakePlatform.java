package tereze.gate.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tereze.journal.Hash;

/// What a platform answers about its events, as a test says.
public final class FakePlatform implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger unchanged = new AtomicInteger();
    private volatile Answer answer = exchange -> send(exchange, 200, "[]");

    /// Answers a request.
    public interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    public FakePlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/queue/events", exchange -> {
            try (exchange) {
                answer.give(exchange);
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Has these events from now on.
    public void lists(String... events) {
        String text = "[" + String.join(",", events) + "]";
        String tag = "\"" + Hash.ofContent(text.getBytes(StandardCharsets.UTF_8)) + "\"";
        answer = exchange -> {
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                unchanged.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.getResponseHeaders().set("ETag", tag);
                send(exchange, 200, text);
            }
        };
    }

    /// How often it has said that nothing has changed.
    public int unchanged() {
        return unchanged.get();
    }

    /// Answers something else from now on.
    public void answers(Answer other) {
        answer = other;
    }

    /// Sends a text.
    public static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
