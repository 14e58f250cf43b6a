package tereze.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.api.Text;
import tools.jackson.databind.JsonNode;

/// What an applicant fills in: a JSON Schema 2020-12 that admits nothing beyond its properties, and the words a page
/// shows at each field. Immutable and thread-safe.
public interface FormDefinition {
    /// The schema, as plain maps, lists and values in the order of the declaration.
    Map<String, Object> schema();

    /// The fields in the order in which they are asked.
    List<Field> fields();

    /// Which fields pages ask for by a choice.
    Choosing choosing();

    /// Reads what an applicant sent.
    ///
    /// @param place where it stands in the request, such as `/form`: the places of faults begin with it
    FormResult read(JsonNode sent, String place);

    /// A field as a page asks for it.
    ///
    /// @param hint null where the label says enough
    /// @param choices the words there are to choose from, in order; empty where the answer is free
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

    /// Which fields pages ask for by a choice from a register, and which are answered by such a choice at another
    /// field.
    ///
    /// @param sources names of choice sources by field
    /// @param filledBy the other field by field
    record Choosing(Map<String, String> sources, Map<String, String> filledBy) {
        public Choosing {
            sources = Map.copyOf(sources);
            filledBy = Map.copyOf(filledBy);
        }

        /// The choice source of a field.
        public Optional<String> sourceOf(String field) {
            return Optional.ofNullable(sources.get(field));
        }

        /// Whether a field is answered at another, and not asked for.
        public boolean isFilled(String field) {
            return filledBy.containsKey(field);
        }

        /// Whether a field is answered at this other one.
        public boolean isFilled(String field, String other) {
            return other.equals(filledBy.get(field));
        }
    }

    /// A word to choose, and what a page shows for it.
    record Choice(String word, Text label) {}
}
