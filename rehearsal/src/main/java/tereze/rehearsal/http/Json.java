package tereze.rehearsal.http;

import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON of requests and answers.
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /// Reads an answer.
    ///
    /// @throws IOException if it is no JSON
    public static JsonNode read(HttpCaller.Answer answer) throws IOException {
        return read(answer.text());
    }

    /// Reads a text.
    ///
    /// @throws IOException if it is no JSON
    public static JsonNode read(String text) throws IOException {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IOException("the answer is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /// A member that must be a text.
    ///
    /// @throws IOException if it is not
    public static String text(JsonNode object, String member) throws IOException {
        String found = object.path(member).asString("");
        if (found.isEmpty()) {
            throw new IOException("the answer has no " + member);
        }
        return found;
    }

    /// A new object.
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
