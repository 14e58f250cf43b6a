package tereze.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small server, as an organisation has it for its webhook: it keeps what it gets.
public final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Queue<Integer> failures = new ConcurrentLinkedQueue<>();
    private final Semaphore held = new Semaphore(0);
    private volatile boolean holding;

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// A message.
    ///
    /// @param signature the header `Tereze-Signature`
    /// @param delivery the header `Tereze-Delivery`
    public record Message(String path, String signature, String delivery, String body) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /// The URL of a path.
    public String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /// Answers the next messages with these statuses, and later ones with 200.
    public void fail(Integer... statuses) {
        failures.addAll(List.of(statuses));
    }

    /// Answers nothing until [#letGo].
    public void hold() {
        holding = true;
    }

    /// Answers again.
    public void letGo() {
        holding = false;
        held.release(Integer.MAX_VALUE / 2);
    }

    /// The messages to a path so far.
    public List<Message> messages(String path) {
        return messages.stream().filter(message -> message.path().equals(path)).toList();
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            messages.add(new Message(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Tereze-Signature"),
                    exchange.getRequestHeaders().getFirst("Tereze-Delivery"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (holding) {
                held.acquireUninterruptibly();
            }
            Integer failure = failures.poll();
            exchange.sendResponseHeaders(failure == null ? 200 : failure, -1);
        }
    }
}
