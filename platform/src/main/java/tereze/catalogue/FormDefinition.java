package tereze.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.api.Text;
import tools.jackson.databind.JsonNode;

/// The form of a service: a JSON Schema 2020-12 that allows no other properties, and the texts of its fields.
/// Immutable and thread-safe.
public interface FormDefinition {
    /// The schema, as plain maps, lists and values in the order of the declaration.
    Map<String, Object> schema();

    /// The fields in the order in which they are asked.
    List<Field> fields();

    /// The fields that pages ask for by a choice from a register.
    Choosing choosing();

    /// A rule of a field in the schema, such as its `format` or `maxLength`; empty if there is none.
    default String rule(String field, String name) {
        return rule(schema(), field, name);
    }

    /// As above, in a schema.
    static String rule(Map<String, Object> schema, String field, String name) {
        return schema.get("properties") instanceof Map<?, ?> properties
                        && properties.get(field) instanceof Map<?, ?> rules
                        && rules.get(name) != null
                ? String.valueOf(rules.get(name))
                : "";
    }

    /// The same form for a service in which other people are asked, who read the answers: free texts in it are only
    /// words, see [tereze.api.PlainWords].
    FormDefinition readByOthers();

    /// The same form if a parent or a representative fills it in and the applicant reads it: free texts have no address
    /// and no markup, see [tereze.api.PlainWords#haveNoAddress].
    FormDefinition writtenForAnother();

    /// Parses the values that an applicant sent.
    ///
    /// @param place the JSON pointer of the form in the request, such as `/form`: errors have it as their prefix
    FormResult read(JsonNode sent, String place);

    /// The values of a form that was accepted before. It is not checked again, because the checks may have become
    /// stricter since.
    Map<String, @Nullable Object> valuesOf(JsonNode accepted);

    /// An answer as [#read] takes it: a code without the spaces and hyphens with which it is printed.
    String clean(String field, String typed);

    /// A field on a page.
    ///
    /// @param hint null if the label is enough
    /// @param choices the possible values, in order; empty for a free value
    record Field(
            String name,
            boolean required,
            Text label,
            @Nullable Text hint,
            List<Choice> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /// The fields that pages ask for by a choice from a register, and the fields that such a choice also fills.
    ///
    /// @param sources names of choice sources, by field
    /// @param filledBy the field with the choice, by filled field
    record Choosing(Map<String, String> sources, Map<String, String> filledBy) {
        public Choosing {
            sources = Map.copyOf(sources);
            filledBy = Map.copyOf(filledBy);
        }

        /// The choice source of a field.
        public Optional<String> sourceOf(String field) {
            return Optional.ofNullable(sources.get(field));
        }

        /// Whether the choice of another field fills a field, so that pages do not ask for it.
        public boolean isFilled(String field) {
            return filledBy.containsKey(field);
        }

        /// Whether the choice of this other field fills a field.
        public boolean isFilled(String field, String other) {
            return other.equals(filledBy.get(field));
        }
    }

    /// A possible value, with its text on pages.
    record Choice(String word, Text label) {}
}
