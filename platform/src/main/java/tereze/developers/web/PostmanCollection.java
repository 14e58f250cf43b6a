package tereze.developers.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tereze.acts.Code;
import tereze.api.PublicAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// All operations as a collection for Postman (format 2.1), which Bruno and Insomnia read too. The address
/// and the token
/// are variables; bodies are those of the examples.
@Component
final class PostmanCollection {
    private static final String FORMAT = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PublicAddress address;
    private final Examples examples;

    PostmanCollection(PublicAddress address, Examples examples) {
        this.address = address;
        this.examples = examples;
    }

    /// The collection as JSON.
    String of(List<Operation> operations) {
        ObjectNode collection = JSON.createObjectNode();
        collection.putObject("info").put("name", "Tereze").put("schema", FORMAT);
        ArrayNode folders = collection.putArray("item");
        Map<Operation.Group, List<Operation>> groups =
                operations.stream().collect(Collectors.groupingBy(Operation::group, TreeMap::new, Collectors.toList()));
        groups.forEach((group, members) -> {
            ArrayNode items = folders.addObject().put("name", Code.of(group)).putArray("item");
            members.stream().sorted(Comparator.comparing(Operation::path)).forEach(one -> items.add(item(one)));
        });
        ObjectNode auth = collection.putObject("auth").put("type", "bearer");
        auth.putArray("bearer")
                .addObject()
                .put("key", "token")
                .put("value", "{{token}}")
                .put("type", "string");
        ArrayNode variables = collection.putArray("variable");
        variables.addObject().put("key", "baseUrl").put("value", address.origin());
        variables.addObject().put("key", "token").put("value", "");
        return JSON.writeValueAsString(collection);
    }

    private ObjectNode item(Operation operation) {
        ObjectNode item = JSON.createObjectNode().put("name", operation.method() + " " + operation.path());
        ObjectNode request = item.putObject("request").put("method", operation.method());
        request.put("description", operation.about().sentence());
        if (!operation.token()) {
            request.putObject("auth").put("type", "noauth");
        }
        ArrayNode headers = request.putArray("header");
        operation.parameters().stream()
                .filter(parameter -> "header".equals(parameter.in()))
                .forEach(parameter -> headers.addObject()
                        .put("key", parameter.name())
                        .put("value", "{{$guid}}")
                        .put("disabled", !parameter.required()));
        url(operation, request.putObject("url"));
        JsonNode body = examples.body(operation);
        if (!operation.fields().isEmpty()) {
            headers.addObject().put("key", "Content-Type").put("value", "application/json");
            request.putObject("body")
                    .put("mode", "raw")
                    .put("raw", body.isMissingNode() ? "{}" : body.toPrettyString());
        }
        return item;
    }

    private static void url(Operation operation, ObjectNode url) {
        String path = operation.path().replaceAll("\\{([^}]+)}", ":$1");
        url.put("raw", "{{baseUrl}}" + path);
        url.putArray("host").add("{{baseUrl}}");
        ArrayNode segments = url.putArray("path");
        Arrays.stream(path.substring(1).split("/", -1)).forEach(segments::add);
        ArrayNode query = url.putArray("query");
        ArrayNode variables = url.putArray("variable");
        for (Operation.Field parameter : operation.parameters()) {
            if ("query".equals(parameter.in())) {
                query.addObject().put("key", parameter.name()).put("value", "").put("disabled", !parameter.required());
            } else if ("path".equals(parameter.in())) {
                variables.addObject().put("key", parameter.name()).put("value", "");
            }
        }
    }
}
