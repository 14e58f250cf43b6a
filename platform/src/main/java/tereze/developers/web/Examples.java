package tereze.developers.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tereze.api.PublicAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests that were run against a server, with their answers: `tereze/developers/examples.json`. A test
/// runs them again and compares. Ids, times and numbers of persons are replaced by others.
@Component
final class Examples {
    private static final String FILE = "tereze/developers/examples.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PublicAddress address;
    private final JsonNode recorded;

    Examples(PublicAddress address) {
        this.address = address;
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            this.recorded = JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The examples of an operation: one that succeeds, and one that is refused.
    List<Operation.Example> of(String method, String path, boolean token) {
        JsonNode both = recorded.path(method + " " + path);
        return Stream.of("success", "refusal")
                .map(both::path)
                .filter(JsonNode::isObject)
                .map(example -> new Operation.Example(
                        request(method, example, token), example.get("status").intValue(), answer(example)))
                .toList();
    }

    /// The body of the example that succeeds; missing if there is none.
    JsonNode body(Operation operation) {
        return recorded.path(operation.method().toLowerCase(Locale.ROOT) + " " + operation.path())
                .path("success")
                .path("request");
    }

    private String request(String method, JsonNode example, boolean token) {
        StringBuilder command = new StringBuilder("curl ");
        if (!method.equals("get") && !method.equals("post")) {
            command.append("-X ").append(method.toUpperCase(Locale.ROOT)).append(' ');
        }
        command.append('\'')
                .append(address.to(example.get("path").stringValue()))
                .append('\'');
        if (token) {
            command.append(" \\\n  -H 'Authorization: Bearer TOKEN'");
        }
        example.path("headers")
                .properties()
                .forEach(header -> command.append(" \\\n  -H '")
                        .append(header.getKey())
                        .append(": ")
                        .append(header.getValue().stringValue())
                        .append('\''));
        if (example.has("request")) {
            command.append(" \\\n  -H 'Content-Type: application/json' \\\n  -d '")
                    .append(example.get("request").toString().replace("'", "'\\''"))
                    .append('\'');
        }
        return command.toString();
    }

    private static String answer(JsonNode example) {
        JsonNode body = example.path("answer");
        return body.isMissingNode() ? "" : body.toPrettyString();
    }
}
