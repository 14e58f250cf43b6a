package tereze.catalogue.form;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tereze.api.FieldError;
import tereze.api.PlainWords;
import tools.jackson.databind.JsonNode;

/// Finds free texts of a form that hold what somebody else should not read on a page of the state. A text with a
/// format, a
/// pattern or choices is not free.
enum WordsForOthers {
    /// Only officers and the applicant read what the applicant wrote.
    UNCHECKED,
    /// Numbers are allowed: some free texts are numbers of documents.
    NO_ADDRESS,
    WORDS_ONLY;

    private boolean allows(String text) {
        return switch (this) {
            case UNCHECKED -> true;
            case NO_ADDRESS -> PlainWords.haveNoAddress(text);
            case WORDS_ONLY -> PlainWords.are(text);
        };
    }

    /// @param rules the schema of the value
    Stream<FieldError> faults(Map<?, ?> rules, JsonNode value, String place) {
        if (value.isString()) {
            return isFree(rules) && !allows(value.asString())
                    ? Stream.of(new FieldError(place, FieldError.Kind.CONTACT_DETAILS))
                    : Stream.empty();
        } else if (value.isArray() && rules.get("items") instanceof Map<?, ?> item) {
            return IntStream.range(0, value.size())
                    .boxed()
                    .flatMap(index -> faults(item, value.get(index), place + "/" + index));
        } else if (value.isObject() && rules.get("properties") instanceof Map<?, ?> properties) {
            return properties.entrySet().stream()
                    .flatMap(property -> property.getValue() instanceof Map<?, ?> own
                            ? faults(
                                    own, value.path(String.valueOf(property.getKey())), place + "/" + property.getKey())
                            : Stream.empty());
        }
        return Stream.empty();
    }

    private static boolean isFree(Map<?, ?> rules) {
        return List.of("format", "pattern", "enum").stream().noneMatch(rules::containsKey);
    }
}
