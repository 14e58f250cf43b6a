package tereze.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small server, as an organisation has it for its webhook.
public final class WebhookReceiver extends Receiver<WebhookReceiver.Message> {
    private final Queue<Integer> failures = new ConcurrentLinkedQueue<>();

    /// A message.
    ///
    /// @param signature the header `Tereze-Signature`
    /// @param delivery the header `Tereze-Delivery`
    public record Message(String signature, String delivery, String body) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /// Answers the next messages with these statuses, and later ones with 200.
    public void fail(Integer... statuses) {
        failures.addAll(List.of(statuses));
    }

    @Override
    Message read(HttpExchange exchange) throws IOException {
        return new Message(
                exchange.getRequestHeaders().getFirst("Tereze-Signature"),
                exchange.getRequestHeaders().getFirst("Tereze-Delivery"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    void answer(HttpExchange exchange) throws IOException {
        Integer failure = failures.poll();
        exchange.sendResponseHeaders(failure == null ? 200 : failure, -1);
    }
}
