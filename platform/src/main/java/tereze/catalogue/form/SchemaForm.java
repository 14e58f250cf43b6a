package tereze.catalogue.form;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tereze.api.Fault;
import tereze.catalogue.Form;
import tereze.catalogue.FormReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A form held by a JSON Schema.
record SchemaForm(Map<String, Object> schema, List<Field> fields, Choosing choosing, Schema validator) implements Form {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DIALECT = SpecificationVersion.DRAFT_2020_12.getDialectId();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .formatAssertionsEnabled(true)
                    .regularExpressionFactory(LinearPattern::compile)
                    .build()));

    static SchemaForm of(Map<String, Object> level, List<Field> fields, Choosing choosing) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DIALECT);
        schema.putAll(level);
        return new SchemaForm(
                schema, List.copyOf(fields), choosing, REGISTRY.getSchema(JSON.<JsonNode>valueToTree(schema)));
    }

    /// Stands in for a form that could not be read; it admits nothing.
    static SchemaForm nothing() {
        return of(Map.of("type", "object", "maxProperties", 0), List.of(), new Choosing(Map.of(), Map.of()));
    }

    @Override
    public FormReading read(JsonNode sent, String place) {
        if (!(sent instanceof ObjectNode)) {
            return new FormReading.Unfit(List.of(new Fault(place, Fault.Kind.WRONG_TYPE)));
        }
        JsonNode folded = SentText.fold(sent);
        List<Fault> faults = Stream.concat(
                        SentText.unclean(folded, place).stream(),
                        validator.validate(folded).stream().map(error -> fault(error, place)))
                .distinct()
                .sorted(Comparator.comparing(Fault::field).thenComparing(Fault::kind))
                .limit(FormReading.Unfit.MAX_FAULTS)
                .toList();
        return faults.isEmpty()
                ? new FormReading.Filled(SentText.values(schema, folded))
                : new FormReading.Unfit(faults);
    }

    private Fault fault(Error error, String form) {
        String place = form + error.getInstanceLocation();
        JsonNode rules = Objects.requireNonNull(error.getSchemaNode(), "schema of an error");
        String limit = rules.isContainer() ? "" : rules.asString();
        return switch (error.getKeyword()) {
            case "required" -> new Fault(place + "/" + error.getProperty(), Fault.Kind.MISSING);
            // The name is the caller's own: only the place that holds it is told.
            case "additionalProperties" -> new Fault(place, Fault.Kind.UNKNOWN);
            case "type" -> new Fault(place, Fault.Kind.WRONG_TYPE);
            case "maxLength", "maxItems" -> new Fault(place, Fault.Kind.TOO_LONG, Map.of("limit", limit));
            case "minLength", "minItems" -> new Fault(place, Fault.Kind.TOO_SHORT, Map.of("limit", limit));
            case "minimum", "maximum" -> new Fault(place, Fault.Kind.OUT_OF_RANGE, Map.of("limit", limit));
            case "enum" -> new Fault(place, misspelt(error, Fault.Kind.NOT_ALLOWED));
            case "format", "pattern" -> new Fault(place, misspelt(error, format(error)));
            default -> new Fault(place, Fault.Kind.WRONG_FORM);
        };
    }

    /// A text of look-alike letters or digits is told apart: its writer sees nothing wrong with it.
    private static Fault.Kind misspelt(Error error, Fault.Kind otherwise) {
        JsonNode value = error.getInstanceNode();
        return value != null && value.isString() && SentText.hasLookAlikes(value.asString())
                ? Fault.Kind.LOOK_ALIKE
                : otherwise;
    }

    /// A pattern that a format brought with it is told as that format.
    private Fault.Kind format(Error error) {
        Object rules = schema;
        Object format = null;
        for (String step : error.getSchemaLocation().getFragment().toString().split("/", -1)) {
            if (rules instanceof Map<?, ?> map) {
                format = map.get("format");
                rules = step.isEmpty() ? map : map.get(step);
            }
        }
        return SchemaFormat.find(format).map(SchemaFormat::fault).orElse(Fault.Kind.WRONG_FORM);
    }
}
