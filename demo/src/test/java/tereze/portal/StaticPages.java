package tereze.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Serves the product's static files at their addresses, and the pages that a test adds.
final class StaticPages implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css",
            "js", "text/javascript",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "png", "image/png",
            "webmanifest", "application/manifest+json");
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    /// @param location the target of a redirect, or empty
    record Page(int status, String html, String location) {
        static Page of(String html) {
            return new Page(200, html, "");
        }

        static Page redirect(String location) {
            return new Page(303, "", location);
        }
    }

    StaticPages() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    StaticPages with(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Page page = pages.get(path);
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            if (page == null) {
                file(exchange, path);
            } else {
                if (!page.location().isEmpty()) {
                    exchange.getResponseHeaders().set("Location", page.location());
                }
                send(
                        exchange,
                        page.status(),
                        "text/html; charset=utf-8",
                        page.html().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void file(HttpExchange exchange, String path) throws IOException {
        try (InputStream file = StaticPages.class.getResourceAsStream("/static" + path)) {
            String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
            if (file == null || type == null) {
                send(exchange, 404, "text/plain", new byte[0]);
            } else {
                send(exchange, 200, type, file.readAllBytes());
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
