package tereze.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// A small server of a test that keeps what is sent to it, and can be slow to answer. Thread-safe.
///
/// @param <M> a message as it is kept
abstract class Receiver<M> implements AutoCloseable {
    private final HttpServer server;
    private final List<Kept<M>> kept = new CopyOnWriteArrayList<>();
    private final Semaphore held = new Semaphore(0);
    private volatile boolean holding;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private record Kept<M>(String path, M message) {}

    /// What is kept of a request.
    abstract M read(HttpExchange exchange) throws IOException;

    /// Sends the response.
    abstract void answer(HttpExchange exchange) throws IOException;

    /// The URL of a path.
    public final String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /// The messages to a path so far.
    public final List<M> to(String path) {
        return kept.stream()
                .filter(one -> one.path().equals(path))
                .map(Kept::message)
                .toList();
    }

    /// Answers nothing until [#letGo].
    public final void hold() {
        holding = true;
    }

    /// Answers again.
    public final void letGo() {
        holding = false;
        held.release(Integer.MAX_VALUE / 2);
    }

    @Override
    public final void close() {
        letGo();
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            kept.add(new Kept<>(exchange.getRequestURI().getPath(), read(exchange)));
            if (holding) {
                held.acquireUninterruptibly();
            }
            answer(exchange);
        }
    }
}
