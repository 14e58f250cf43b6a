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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.api.FieldError;
import tereze.api.TypedDay;
import tereze.catalogue.FormDefinition;
import tereze.catalogue.FormResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A form with a JSON Schema.
///
/// @param words how free texts are checked
record SchemaForm(
        Map<String, Object> schema, List<Field> fields, Choosing choosing, Schema validator, WordsForOthers words)
        implements FormDefinition {
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
                schema,
                List.copyOf(fields),
                choosing,
                REGISTRY.getSchema(JSON.<JsonNode>valueToTree(schema)),
                WordsForOthers.UNCHECKED);
    }

    /// Replaces a form that could not be read. It accepts nothing.
    static SchemaForm nothing() {
        return of(Map.of("type", "object", "maxProperties", 0), List.of(), new Choosing(Map.of(), Map.of()));
    }

    @Override
    public FormDefinition readByOthers() {
        return new SchemaForm(schema, fields, choosing, validator, WordsForOthers.WORDS_ONLY);
    }

    @Override
    public FormDefinition writtenForAnother() {
        return words == WordsForOthers.UNCHECKED
                ? new SchemaForm(schema, fields, choosing, validator, WordsForOthers.NO_ADDRESS)
                : this;
    }

    @Override
    public FormResult read(JsonNode sent, String place) {
        if (!(sent instanceof ObjectNode)) {
            return new FormResult.Unfit(List.of(new FieldError(place, FieldError.Kind.WRONG_TYPE)));
        }
        JsonNode cleaned = SentText.clean(schema, sent);
        List<FieldError> faults = Stream.of(
                        SentText.unclean(cleaned, place).stream(),
                        validator.validate(cleaned).stream().map(error -> fault(error, place)),
                        words.faults(schema, cleaned, place))
                .flatMap(Function.identity())
                .distinct()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::kind))
                .limit(FormResult.Unfit.MAX_FAULTS)
                .toList();
        return faults.isEmpty()
                ? new FormResult.Filled(SentText.values(schema, cleaned))
                : new FormResult.Unfit(faults);
    }

    @Override
    public Map<String, @Nullable Object> valuesOf(JsonNode accepted) {
        return SentText.values(schema, accepted);
    }

    @Override
    public String clean(String field, String typed) {
        return schema.get("properties") instanceof Map<?, ?> properties
                        && properties.get(field) instanceof Map<?, ?> rules
                ? SentText.clean(rules, typed)
                : typed;
    }

    private FieldError fault(Error error, String form) {
        String place = form + error.getInstanceLocation();
        JsonNode rules = Objects.requireNonNull(error.getSchemaNode(), "schema of an error");
        String limit = rules.isContainer() ? "" : rules.asString();
        return switch (error.getKeyword()) {
            case "required" -> new FieldError(place + "/" + error.getProperty(), FieldError.Kind.MISSING);
            // The name comes from the caller, so the error contains only the place around it.
            case "additionalProperties" -> new FieldError(place, FieldError.Kind.UNKNOWN);
            case "type" -> new FieldError(place, FieldError.Kind.WRONG_TYPE);
            case "maxLength", "maxItems" -> new FieldError(place, FieldError.Kind.TOO_LONG, Map.of("limit", limit));
            case "minLength", "minItems" -> new FieldError(place, FieldError.Kind.TOO_SHORT, Map.of("limit", limit));
            case "minimum", "maximum" -> outOfRange(error, place, limit);
            case "enum" -> new FieldError(place, misspelt(error, FieldError.Kind.NOT_ALLOWED));
            case "format", "pattern" -> new FieldError(place, misspelt(error, format(error)));
            default -> new FieldError(place, FieldError.Kind.WRONG_FORM);
        };
    }

    private FieldError outOfRange(Error error, String place, String limit) {
        Map<?, ?> rules = rulesOf(error);
        Object least = rules.get("minimum");
        Object most = rules.get("maximum");
        return least == null || most == null
                ? new FieldError(place, FieldError.Kind.OUT_OF_RANGE, Map.of("limit", limit))
                : FieldError.outOfRange(place, least.toString(), most.toString());
    }

    /// A text with look-alike letters or digits gets its own error, because its author does not see the
    /// difference.
    private static FieldError.Kind misspelt(Error error, FieldError.Kind otherwise) {
        JsonNode value = error.getInstanceNode();
        if (value == null || !value.isString()) {
            return otherwise;
        }
        FieldError.Kind kind = otherwise == FieldError.Kind.NOT_A_DATE ? TypedDay.fault(value.asString()) : otherwise;
        return kind == otherwise && SentText.hasLookAlikes(value.asString()) ? FieldError.Kind.LOOK_ALIKE : kind;
    }

    /// An error in the pattern of a format is reported as an error of that format.
    private FieldError.Kind format(Error error) {
        return SchemaFormat.find(rulesOf(error).get("format"))
                .map(SchemaFormat::fault)
                .orElse(FieldError.Kind.WRONG_FORM);
    }

    /// The rules of the field that an error is about.
    private Map<?, ?> rulesOf(Error error) {
        Map<?, ?> rules = schema;
        Object part = schema;
        for (String step : error.getSchemaLocation().getFragment().toString().split("/", -1)) {
            if (part instanceof Map<?, ?> map) {
                rules = map;
                part = step.isEmpty() ? map : map.get(step);
            }
        }
        return rules;
    }
}
