package tereze.developers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.api.ApiDocument;
import tereze.developers.web.Operation.About;
import tereze.developers.web.Operation.Answer;
import tereze.developers.web.Operation.Field;
import tools.jackson.databind.JsonNode;

/// The operations of the API, read from its description. Thread-safe.
@Component
final class Reference {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final Pattern CODE = Pattern.compile("^- `([a-z0-9-]+)`", Pattern.MULTILINE);
    private static final Pattern SENTENCE = Pattern.compile("(?s)^(.+?[.!?])(\\s.*)?$");
    private static final String DECLARED = "the declaration of the service";

    private final ApiDocument document;
    private final Examples examples;
    private final AtomicReference<@Nullable List<Operation>> read = new AtomicReference<>();

    Reference(ApiDocument document, Examples examples) {
        this.document = document;
        this.examples = examples;
    }

    /// All operations, by group, path and method.
    List<Operation> operations(HttpServletRequest request) {
        List<Operation> before = read.get();
        if (before != null) {
            return before;
        }
        List<Operation> all = read(document.read(request));
        read.set(all);
        return all;
    }

    /// An operation by the id of its page.
    Optional<Operation> find(String id, HttpServletRequest request) {
        return operations(request).stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    /// The id of an operation's page: its method and the words of its path.
    static String id(String method, String path) {
        String words = path.replaceFirst("^/api/v1", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("-$", "");
        return (method + words).toLowerCase(Locale.ROOT);
    }

    private List<Operation> read(JsonNode api) {
        SchemaFields fields = new SchemaFields(api);
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation ->
                            all.add(operation(api, fields, operation.getKey(), path.getKey(), operation.getValue())));
        }
        all.sort(Comparator.comparing(Operation::group)
                .thenComparing(Operation::path)
                .thenComparing(Operation::method));
        return List.copyOf(all);
    }

    private Operation operation(JsonNode api, SchemaFields fields, String method, String path, JsonNode described) {
        List<Field> parameters = described
                .path("parameters")
                .valueStream()
                .map(fields::parameter)
                .toList();
        JsonNode body = described.at("/requestBody/content/application~1json/schema");
        List<Answer> answers = described.path("responses").properties().stream()
                .map(response -> answer(api, fields, response.getKey(), response.getValue()))
                .toList();
        boolean token = !described.has("security");
        return new Operation(
                id(method, path),
                method.toUpperCase(Locale.ROOT),
                path,
                Operation.Group.of(path),
                about(
                        described.path("summary").asString(""),
                        described.path("description").asString("")),
                token,
                parameters,
                body.isMissingNode() ? List.of() : fields.of(body),
                answers,
                examples.of(method, path, token));
    }

    private static About about(String summary, String description) {
        String all = description.isEmpty() ? summary : description;
        var sentence = SENTENCE.matcher(all.strip());
        return sentence.matches() && sentence.group(2) != null
                ? new About(sentence.group(1), sentence.group(2).strip())
                : new About(all.strip(), "");
    }

    private static Answer answer(JsonNode api, SchemaFields fields, String status, JsonNode response) {
        JsonNode known =
                response.has("$ref") ? api.at(response.get("$ref").stringValue().substring(1)) : response;
        Map.Entry<String, JsonNode> content =
                known.path("content").properties().stream().findFirst().orElse(Map.entry("", known.path("content")));
        String description = known.path("description").asString("");
        boolean refused = !status.startsWith("2");
        List<String> codes = refused
                ? CODE.matcher(description).results().map(found -> code(found)).toList()
                : List.of();
        return new Answer(
                status,
                content.getKey(),
                refused ? List.of() : fields.of(content.getValue().path("schema")),
                codes,
                refused && description.contains(DECLARED));
    }

    private static String code(MatchResult found) {
        return found.group(1);
    }
}
