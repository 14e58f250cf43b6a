package tereze.gate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tereze.gate.wire.Json;
import tools.jackson.databind.JsonNode;

/// Asks a node, as programs do.
public final class GateClient implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI event;

    public GateClient(int port) {
        event = URI.create("http://127.0.0.1:" + port + "/g/" + TestEvent.ID + "/");
    }

    public int port() {
        return event.getPort();
    }

    /// An answer.
    public record Answer(int status, String text, String cookie) {
        public JsonNode json() {
            return Json.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
        }

        /// A member of the answer as text.
        public String get(String member) {
            return json().get(member).asString();
        }

        /// The status and the code of a refusal.
        public String refusal() {
            return status + " " + get("code");
        }
    }

    public Answer post(String path, Object body, String... headers) {
        byte[] bytes = switch (body) {
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case byte[] raw -> raw;
            default -> Json.write(body);
        };
        HttpRequest.Builder request = HttpRequest.newBuilder(event.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(event.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .build());
    }

    /// A ticket for a number.
    public String ticket(String iin) {
        return post("ticket", "{\"iin\":\"" + iin + "\"}").get("ticket");
    }

    /// Presents a ticket somewhere.
    public Answer with(String path, String ticket) {
        return post(path, "{\"ticket\":\"" + ticket + "\"}");
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Set-Cookie").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
