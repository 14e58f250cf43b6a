package tereze.catalogue.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tereze.catalogue.FormDefinition;
import tereze.catalogue.FormDefinition.Choosing;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.NearestName;
import tereze.catalogue.yaml.Node;
import tereze.catalogue.yaml.Section;

/// Reads which fields pages ask for by a choice: `choicesFrom` and `filledBy`. Not thread-safe.
final class ChoiceReader {
    private final Map<String, Set<String>> choices;
    private final Mistakes mistakes;
    private final Map<String, Node.Scalar> sources = new LinkedHashMap<>();
    private final Map<String, Node.Scalar> filledBy = new LinkedHashMap<>();

    /// @param choices the formats that each choice source fills
    ChoiceReader(Map<String, Set<String>> choices, Mistakes mistakes) {
        this.choices = choices;
        this.mistakes = mistakes;
    }

    /// Remembers the choice of a field until all fields are known.
    void note(String field, Section property) {
        property.find("choicesFrom")
                .flatMap(value -> property.asScalar("choicesFrom", value, NearestName.oneOf(choices.keySet())))
                .ifPresent(source -> sources.put(field, source));
        property.find("filledBy")
                .flatMap(value -> property.asScalar("filledBy", value, "a field with choicesFrom"))
                .ifPresent(other -> filledBy.put(field, other));
    }

    /// The choices of all fields.
    ///
    /// @param schema of the form
    Choosing read(Map<String, Object> schema) {
        Map<String, String> chosen = new HashMap<>();
        sources.forEach((field, source) -> {
            if (!choices.containsKey(source.value())) {
                mistakes.addUnknown(
                        source.spot(),
                        "unknown choice source '" + source.value() + "'",
                        source.value(),
                        choices.keySet());
            } else {
                fits(field, source, source.value(), schema);
            }
            chosen.put(field, source.value());
        });
        Map<String, String> filled = new HashMap<>();
        filledBy.forEach((field, other) -> {
            Optional.ofNullable(chosen.get(other.value()))
                    .ifPresentOrElse(
                            source -> fits(field, other, source, schema),
                            () -> mistakes.addUnknown(
                                    other.spot(),
                                    "no field '" + other.value() + "' with choicesFrom",
                                    other.value(),
                                    chosen.keySet()));
            filled.put(field, other.value());
        });
        return new Choosing(chosen, filled);
    }

    private void fits(String field, Node.Scalar place, String source, Map<String, Object> schema) {
        String format = FormDefinition.rule(schema, field, "format");
        Set<String> formats = choices.getOrDefault(source, Set.of(format));
        if (!formats.contains(format)) {
            mistakes.add(
                    place.spot(),
                    "'" + source + "' does not fill the field '" + field + "'",
                    "a field of the format "
                            + String.join(" or ", formats.stream().sorted().toList()));
        }
    }
}
