package tereze.developers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.developers.web.Operation.Field;
import tools.jackson.databind.JsonNode;

/// Lists the fields of a schema of the description, each object's fields after it.
final class SchemaFields {
    private static final int DEEPEST = 4;

    private final JsonNode api;

    SchemaFields(JsonNode api) {
        this.api = api;
    }

    /// The fields of the object, or of the items of the list, that a schema describes.
    List<Field> of(JsonNode schema) {
        List<Field> fields = new ArrayList<>();
        add(schema, "", 0, fields);
        return fields;
    }

    /// A parameter.
    Field parameter(JsonNode parameter) {
        return new Field(
                parameter.path("name").asString(""),
                parameter.path("in").asString(""),
                type(parameter.path("schema")),
                parameter.path("required").asBoolean(false),
                parameter.path("description").asString(""));
    }

    private void add(JsonNode schema, String prefix, int depth, List<Field> fields) {
        JsonNode known = resolve(schema);
        if (isList(known)) {
            add(known.path("items"), prefix + "[]", depth, fields);
            return;
        }
        if (depth == DEEPEST) {
            return;
        }
        List<String> required =
                known.path("required").valueStream().map(JsonNode::stringValue).toList();
        known.path("properties").properties().forEach(property -> {
            String name = prefix.isEmpty() ? property.getKey() : prefix + "." + property.getKey();
            JsonNode value = property.getValue();
            fields.add(new Field(
                    name,
                    null,
                    type(value),
                    required.contains(property.getKey()),
                    value.path("description").asString("")));
            add(value, name, depth + 1, fields);
        });
    }

    /// The schema that is meant: a reference is followed, and of a schema that allows null the other.
    private JsonNode resolve(JsonNode schema) {
        @Nullable JsonNode meant = notNull(schema);
        if (meant != null) {
            return resolve(meant);
        }
        return schema.has("$ref")
                ? resolve(api.at(schema.get("$ref").stringValue().substring(1)))
                : schema;
    }

    private static @Nullable JsonNode notNull(JsonNode schema) {
        return schema.path("oneOf")
                .valueStream()
                .filter(one -> !types(one).equals(List.of("null")))
                .findFirst()
                .orElse(null);
    }

    private static boolean isList(JsonNode schema) {
        return types(schema).contains("array");
    }

    /// The type in words, such as `list of string` or `date or null`.
    private String type(JsonNode schema) {
        JsonNode known = resolve(schema);
        boolean orNull = schema.has("oneOf") || types(known).contains("null");
        return name(known) + (orNull ? " or null" : "");
    }

    private String name(JsonNode known) {
        if (known.has("enum")) {
            return known.get("enum")
                    .valueStream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .collect(Collectors.joining(" | "));
        }
        if (isList(known)) {
            return "list of " + name(resolve(known.path("items")));
        }
        String type = types(known).stream()
                .filter(one -> !one.equals("null"))
                .findFirst()
                .orElse("object");
        return known.path("format").asString(type);
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::stringValue).toList()
                : type.isString() ? List.of(type.stringValue()) : List.of();
    }
}
