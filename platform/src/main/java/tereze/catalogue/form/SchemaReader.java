package tereze.catalogue.form;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tereze.api.Text;
import tereze.catalogue.FormDefinition;
import tereze.catalogue.cel.Environment;
import tereze.catalogue.cel.Values;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.Node;
import tereze.catalogue.yaml.Section;

/// Reads the form of a declaration: the part of JSON Schema 2020-12 that a form needs. Every text and every list has a
/// limit, and undeclared properties are not allowed. Not thread-safe.
public final class SchemaReader {
    /// The maximum number of fields on one level.
    static final int MAX_FIELDS = 50;

    /// The maximum length of a text, in characters.
    static final int MAX_LENGTH = 4_000;

    /// The maximum length of a list.
    static final int MAX_ITEMS = 100;

    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "array", "object");
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
    private static final Pattern CHOICE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final String CHOICES = "{word: {kk: …, ru: …, en: …}}";
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?");

    private final Mistakes mistakes;
    private final ChoiceReader choosing;
    private final Set<String> optional = new HashSet<>();

    /// @param choices the formats that each choice source fills
    public SchemaReader(Map<String, Set<String>> choices, Mistakes mistakes) {
        this.mistakes = mistakes;
        this.choosing = new ChoiceReader(choices, mistakes);
    }

    /// The formats that a text may have.
    public static Collection<String> formats() {
        return SchemaFormat.codes();
    }

    /// @param form accepts nothing if there were mistakes
    /// @param type for compiling expressions
    /// @param places of the fields in the declaration
    /// @param optional the fields that may be missing, as [tereze.catalogue.cel.Environment] lists them
    public record Read(FormDefinition form, StructType type, Set<String> optional, Map<String, Node.Entry> places) {}

    /// Reads the section `form`.
    public Read read(Section form) {
        if (form.find("type").isPresent()) {
            form.word("type", Set.of("object"), "object");
        }
        var fields = new ArrayList<FormDefinition.Field>();
        Level level = level(form, "form", fields);
        form.end();
        FormDefinition.Choosing chosen = choosing.read(level.schema());
        FormDefinition read = mistakes.isEmpty() ? SchemaForm.of(level.schema(), fields, chosen) : SchemaForm.nothing();
        return new Read(read, level.type(), Set.copyOf(optional), level.places());
    }

    private record Level(Map<String, Object> schema, StructType type, Map<String, Node.Entry> places) {}

    private record Asked(Map<String, Object> schema, CelType type) {}

    private Level level(Section section, String path, @Nullable List<FormDefinition.Field> fields) {
        if (section.find("additionalProperties").isPresent()) {
            section.word("additionalProperties", Set.of("false"), "false");
        }
        Map<String, Node.Entry> places = section.section("properties", "the fields by name")
                .map(Section::all)
                .orElse(Map.of());
        if (places.isEmpty()) {
            mistakes.add(section.spot(), "'" + path + "' asks for nothing", "properties: {name: {type: …}}");
        }
        if (places.size() > MAX_FIELDS) {
            mistakes.add(section.spot(), "'" + path + "' has " + places.size() + " fields", "at most " + MAX_FIELDS);
        }
        List<String> required = required(section, places.keySet());
        var schemas = new LinkedHashMap<String, Object>();
        var types = new LinkedHashMap<String, CelType>();
        places.forEach((name, place) -> {
            if (!NAME.matcher(name).matches()) {
                mistakes.add(
                        place.spot(), "'" + name + "' is no name of a field", "letters and digits, as in moveDate");
            }
            section.asSection(name, place.value(), "{type: …, label: …}").ifPresent(property -> {
                Text label = fields == null ? null : property.words("label");
                Text hint = property.find("hint").isPresent() ? property.words("hint") : null;
                List<FormDefinition.Choice> choices = fields == null ? List.of() : choices(property);
                if (fields != null) {
                    choosing.note(name, property);
                }
                Asked asked = value(property, path + "." + name, fields == null ? words(property) : words(choices));
                schemas.put(name, asked.schema());
                types.put(name, required.contains(name) ? asked.type() : Values.optional(asked.type()));
                if (fields != null && label != null) {
                    fields.add(new FormDefinition.Field(name, required.contains(name), label, hint, choices));
                }
            });
        });
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", schemas);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        StructType type = Values.struct(path, types);
        types.keySet().stream()
                .filter(name -> !required.contains(name) && !(types.get(name) instanceof ListType))
                .forEach(name -> optional.add(Environment.key(type, name)));
        return new Level(schema, type, places);
    }

    /// The possible values, each with its text on pages.
    private List<FormDefinition.Choice> choices(Section property) {
        var choices = new ArrayList<FormDefinition.Choice>();
        property.find("enum")
                .ifPresent(words ->
                        mistakes.add(words.spot(), "the words of 'enum' have nothing to show", "choices: " + CHOICES));
        property.section("choices", CHOICES)
                .ifPresent(section -> section.all().forEach((word, place) -> {
                    if (!CHOICE.matcher(word).matches()) {
                        mistakes.add(
                                place.spot(),
                                "'" + word + "' is no word to choose",
                                "lower-case words joined by '-', as in lost");
                    }
                    choices.add(new FormDefinition.Choice(word, section.words(word)));
                }));
        if (choices.size() > MAX_ITEMS) {
            mistakes.add(property.spot("choices"), "there are " + choices.size() + " choices", "at most " + MAX_ITEMS);
        }
        return choices;
    }

    private static List<String> words(List<FormDefinition.Choice> choices) {
        return choices.stream().map(FormDefinition.Choice::word).toList();
    }

    /// The possible values of a property that pages do not show, so they need no text.
    private List<String> words(Section property) {
        List<String> words = new ArrayList<>();
        for (Node item : property.items("enum", MAX_ITEMS, "words")) {
            property.asScalar("enum", item, "a word").map(Node.Scalar::value).ifPresent(words::add);
        }
        return words;
    }

    private List<String> required(Section section, Set<String> names) {
        List<String> required = new ArrayList<>();
        for (Node item : section.items("required", MAX_FIELDS, "names of fields")) {
            section.asScalar("required", item, "the name of a field")
                    .map(name -> section.oneOf("field", name, names, ""))
                    .filter(name -> !name.isEmpty())
                    .ifPresent(required::add);
        }
        return required;
    }

    /// @param words the only allowed values; empty if any is allowed
    private Asked value(Section property, String path, List<String> words) {
        String type = property.word("type", TYPES, "");
        if (!words.isEmpty() && !type.equals("string")) {
            mistakes.add(property.spot("type"), "words to choose from are texts", "type: string");
        }
        Asked asked = switch (type) {
            case "string" -> text(property, words);
            case "integer" -> number(property, type, SimpleType.INT);
            case "number" -> number(property, type, SimpleType.DOUBLE);
            case "boolean" -> new Asked(Map.of("type", type), SimpleType.BOOL);
            case "array" -> list(property, path);
            case "object" -> {
                Level level = level(property, path, null);
                yield new Asked(level.schema(), level.type());
            }
            default -> {
                property.all();
                yield new Asked(Map.of(), SimpleType.DYN);
            }
        };
        property.end();
        return asked;
    }

    private Asked text(Section property, List<String> words) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        Optional<SchemaFormat> format = property.find("format")
                .flatMap(value -> property.asScalar("format", value, "a format"))
                .map(name -> property.oneOf("format", name, SchemaFormat.codes(), ""))
                .flatMap(SchemaFormat::find);
        format.ifPresent(found -> {
            schema.put("format", found.code());
            schema.put("pattern", found.pattern());
        });
        property.find("pattern")
                .flatMap(value -> property.asScalar("pattern", value, "a regular expression"))
                .ifPresent(pattern -> pattern(pattern, schema));
        if (!words.isEmpty()) {
            schema.put("enum", words);
        }
        if (property.find("minLength").isPresent()) {
            schema.put("minLength", property.whole("minLength", 0, MAX_LENGTH));
        }
        if (property.find("maxLength").isPresent()) {
            schema.put("maxLength", property.whole("maxLength", 1, MAX_LENGTH));
        } else if (words.isEmpty() && format.isEmpty()) {
            mistakes.add(property.spot(), "a text without a limit", "maxLength, format or choices");
        }
        return new Asked(schema, format.map(SchemaFormat::type).orElse(SimpleType.STRING));
    }

    private void pattern(Node.Scalar pattern, Map<String, Object> schema) {
        try {
            LinearPattern.compile(pattern.value());
            schema.put("pattern", pattern.value());
        } catch (IllegalArgumentException e) {
            mistakes.add(
                    pattern.spot(), "the pattern cannot be used: " + e.getMessage(), "a regular expression of RE2");
        }
    }

    private Asked number(Section property, String type, CelType celType) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        Optional<BigDecimal> minimum = bound(property, "minimum", type);
        Optional<BigDecimal> maximum = bound(property, "maximum", type);
        minimum.ifPresent(least -> schema.put("minimum", least));
        maximum.ifPresent(most -> schema.put("maximum", most));
        if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
            mistakes.add(property.spot("minimum"), "'minimum' is above 'maximum'", "at most " + maximum.get());
        }
        return new Asked(schema, celType);
    }

    private Optional<BigDecimal> bound(Section property, String name, String type) {
        String expected = type.equals("integer") ? "a whole number" : "a number";
        return property.scalar(name, expected).flatMap(value -> {
            boolean fits = NUMBER.matcher(value.value()).matches();
            if (fits && !(type.equals("integer") && value.value().contains("."))) {
                return Optional.of(new BigDecimal(value.value()));
            }
            mistakes.add(value.spot(), "'" + name + "' is " + value.value(), expected);
            return Optional.empty();
        });
    }

    private Asked list(Section property, String path) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "array");
        if (property.find("minItems").isPresent()) {
            schema.put("minItems", property.whole("minItems", 0, MAX_ITEMS));
        }
        schema.put("maxItems", property.whole("maxItems", 1, MAX_ITEMS));
        if (property.find("uniqueItems").isPresent()) {
            schema.put("uniqueItems", property.flag("uniqueItems", false));
        }
        Asked items = property.require("items", "{type: …}")
                .flatMap(value -> property.asSection("items", value, "{type: …}"))
                .map(section -> value(section, path + ".item", words(section)))
                .orElse(new Asked(Map.of(), SimpleType.DYN));
        schema.put("items", items.schema());
        return new Asked(schema, ListType.create(items.type()));
    }
}
