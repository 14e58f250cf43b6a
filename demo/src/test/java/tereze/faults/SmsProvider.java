package tereze.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/// An SMS gateway in its own process. A POST to `/mode/…` sets how it behaves. `well`: it works. `losing`: it
/// receives messages and closes about half of the connections without a response. `slow`: it receives messages and
/// leaves about half of them without a response until the sender has timed out. `hesitant`: it responds late, but
/// always in time. `down`: it responds 503.
final class SmsProvider {
    /// Longer than the timeout of the tests' server.
    private static final long SLOW_MILLIS = 3_000;

    /// Much shorter than the timeout of the tests' server.
    private static final int HESITANT_MILLIS = 500;

    private final ProviderLog log;
    private final AtomicReference<String> mode = new AtomicReference<>("well");

    private SmsProvider(ProviderLog log) {
        this.log = log;
    }

    public static void main(String[] args) throws Exception {
        SmsProvider provider = new SmsProvider(new ProviderLog(args[1]));
        HttpServer http = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/mode", provider::setMode);
        http.createContext("/send", provider::take);
        http.start();
        Thread.currentThread().join();
    }

    private void setMode(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            mode.set(path.substring(path.lastIndexOf('/') + 1));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            exchange.getRequestBody().readAllBytes();
            String now = mode.get();
            if (now.equals("down")) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            log.received(id);
            switch (now) {
                case "hesitant" -> Thread.sleep(ThreadLocalRandom.current().nextInt(HESITANT_MILLIS));
                case "losing", "slow" -> {
                    if (ThreadLocalRandom.current().nextBoolean()) {
                        Thread.sleep(now.equals("slow") ? SLOW_MILLIS : 0);
                        return;
                    }
                }
                default -> {}
            }
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
            log.acknowledged(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
