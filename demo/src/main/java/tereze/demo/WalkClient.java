package tereze.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.launcher.CannotStart;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sends requests to a running server and shows requests and responses.
final class WalkClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LINES_SHOWN = 40;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

    private final String url;
    private final PrintWriter out;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    WalkClient(String url, PrintWriter out) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.out = out;
    }

    /// A response.
    record Answered(int status, JsonNode body) {
        /// Fails if the status differs.
        Answered expect(int wanted) {
            if (status != wanted) {
                throw new CannotStart("the step failed: the server answered " + status + " (expected: " + wanted + ")");
            }
            return this;
        }

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    /// A caller's token from the demonstration.
    String token(Object who) {
        return send("POST", "/demo/token", null, who, false).expect(200).text("access_token");
    }

    /// Reads without output.
    Answered look(String path, @Nullable String token) {
        return send("GET", path, token, null, false);
    }

    /// Reads and shows.
    Answered get(String path, String token) {
        return send("GET", path, token, null, true);
    }

    /// Sends and shows.
    Answered post(String path, String token, Object body) {
        return send("POST", path, token, body, true);
    }

    private Answered send(String method, String path, @Nullable String token, @Nullable Object body, boolean shown) {
        String json = body == null ? "" : JSON.writeValueAsString(body);
        HttpRequest.Builder request = request(path)
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (token != null && body != null) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (shown) {
            out.println("  → " + method + " " + path);
            show(body == null ? "" : PRETTY.writeValueAsString(JSON.readTree(json)));
        }
        HttpResponse<String> response = exchange(request.build());
        JsonNode answer = response.body().isEmpty() ? JSON.createObjectNode() : parse(response);
        if (shown) {
            out.println("  ← " + response.statusCode());
            show(PRETTY.writeValueAsString(withoutNulls(answer)));
            String number = answer.path("number").asString("");
            if (!number.isEmpty()) {
                out.println("  number " + number);
            }
            out.flush();
        }
        return new Answered(response.statusCode(), answer);
    }

    /// Names the page on which a person of the demonstration sees the same.
    ///
    /// @param path of the page
    void see(String path, String who) {
        out.println("  open " + url + path + " as " + who + " to see it");
        out.flush();
    }

    /// What has no value is not worth a line.
    private static JsonNode withoutNulls(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .filter(name -> object.path(name).isNull())
                    .toList()
                    .forEach(object::remove);
        }
        answer.forEach(WalkClient::withoutNulls);
        return answer;
    }

    private void show(String text) {
        text.lines().limit(LINES_SHOWN).forEach(line -> out.println("    " + line));
        if (text.lines().count() > LINES_SHOWN) {
            out.println("    …");
        }
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(url + path));
        } catch (IllegalArgumentException e) {
            throw new CannotStart("--url: " + url + " (expected: http://127.0.0.1:8080)");
        }
    }

    private JsonNode parse(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new CannotStart(url + " answered with something else than JSON: is it Tereze?");
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotStart("nothing answers at " + url + ": start it with ./tereze run, or give --url");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted");
        }
    }
}
