package tereze.catalogue.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tereze.catalogue.Rehearsal;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.NearestName;
import tereze.catalogue.yaml.Node;
import tereze.catalogue.yaml.Section;

/// Reads how a service is rehearsed.
final class RehearsalReader {
    static final String EXPECTED = "{as: …, form: {field: value}}";

    private static final int MAX_ITEMS = 100;
    private static final String VALUE = "a value or a list of values";
    private static final List<String> STAND_INS = List.of(Rehearsal.TODAY, Rehearsal.PREMISES, Rehearsal.CHILD);
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,14}");

    private final Section rehearsal;
    private final @Nullable Set<String> fields;
    private final Mistakes mistakes;

    /// @param fields the names of the form's fields; null if the form cannot be read
    RehearsalReader(Section rehearsal, @Nullable Set<String> fields, Mistakes mistakes) {
        this.rehearsal = rehearsal;
        this.fields = fields;
        this.mistakes = mistakes;
    }

    Rehearsal read() {
        var read = new Rehearsal(rehearsal.constant("as", Rehearsal.As.class), form());
        rehearsal.end();
        return read;
    }

    private Map<String, Object> form() {
        Map<String, Object> values = new LinkedHashMap<>();
        rehearsal
                .require("form", "{field: value}")
                .flatMap(form -> rehearsal.asSection("form", form, "{field: value}"))
                .map(Section::all)
                .orElse(Map.of())
                .forEach((field, entry) -> {
                    if (fields != null && !fields.contains(field)) {
                        mistakes.addUnknown(entry.spot(), "unknown field '" + field + "'", field, fields);
                    }
                    value(field, entry.value()).ifPresent(value -> values.put(field, value));
                });
        return values;
    }

    private Optional<Object> value(String field, Node written) {
        return switch (written) {
            case Node.Sequence list
            when list.items().size() <= MAX_ITEMS ->
                Optional.of(list.items().stream()
                        .flatMap(item -> scalar(field, item).stream())
                        .toList());
            case Node.Sequence _, Node.Scalar _, Node.Mapping _ -> scalar(field, written);
        };
    }

    private Optional<Object> scalar(String field, Node written) {
        return rehearsal.asScalar(field, written, VALUE).map(this::typed);
    }

    /// A number or a boolean without quotes is one in JSON too.
    private Object typed(Node.Scalar scalar) {
        String text = scalar.value();
        if (text.startsWith("$") && !STAND_INS.contains(text)) {
            mistakes.add(
                    scalar.spot(),
                    "'" + text + "' stands for nothing",
                    NearestName.oneOf(STAND_INS),
                    NearestName.to(text, STAND_INS).orElse(""));
        }
        if (scalar.plain() && WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return scalar.plain() && (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text) : text;
    }
}
