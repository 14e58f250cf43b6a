package tereze.catalogue.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tereze.api.CleanText;
import tereze.api.FieldError;
import tereze.api.PastedCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The texts of a form as they were sent: cleans them, replaces look-alike letters of another script within words, and
/// finds invisible characters.
final class SentText {
    /// Latin and Greek letters, each above the Cyrillic letter that looks the same.
    private static final String TYPED = "acehikopxyəABCEHIKMOPTXYƏαεικορτυχΑΒΕΗΙΚΜΟΡΤΥΧ";
    private static final String MEANT = "асеһікорхуәАВСЕНІКМОРТХУӘаеікортухАВЕНІКМОРТУХ";

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private SentText() {}

    /// The same values, cleaned: every text composed (NFC), with Cyrillic letters in Cyrillic words and without blanks
    /// at its ends, and codes as their patterns want them. A field with a blank text is left out, as if it was not
    /// sent.
    ///
    /// @param rules the schema of the value
    static JsonNode clean(Map<?, ?> rules, JsonNode sent) {
        return switch (sent) {
            case ObjectNode object -> {
                ObjectNode cleaned = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> {
                    JsonNode value = clean(part(rules, "properties", field.getKey()), field.getValue());
                    if (!isBlank(value)) {
                        cleaned.set(field.getKey(), value);
                    }
                });
                yield cleaned;
            }
            case ArrayNode array -> {
                ArrayNode cleaned = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> cleaned.add(clean(part(rules, "items"), item)));
                yield cleaned;
            }
            default -> sent.isString() ? JsonNodeFactory.instance.stringNode(clean(rules, sent.asString())) : sent;
        };
    }

    private static boolean isBlank(JsonNode value) {
        return value.isString() && CleanText.isBlank(value.asString());
    }

    private static Map<?, ?> part(Map<?, ?> rules, String... path) {
        Object part = rules;
        for (String step : path) {
            part = part instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return part instanceof Map<?, ?> map ? map : Map.of();
    }

    /// A text that does not fit its pattern, but fits in capitals and without spaces and hyphens, is taken so, because
    /// numbers and codes are printed in groups.
    static String clean(Map<?, ?> rules, String text) {
        String cleaned = CleanText.strip(fold(text));
        if (!(rules.get("pattern") instanceof String pattern)) {
            return cleaned;
        }
        var fits = LinearPattern.compile(pattern);
        String code = PastedCode.capitals(cleaned);
        return !fits.matches(cleaned) && fits.matches(code) ? code : cleaned;
    }

    private static String fold(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(word -> foldWord(word.group()));
    }

    /// A word is folded if it has a Cyrillic letter and all its other letters look Cyrillic: `кοлοнка` is folded;
    /// `egov-та` and `SMSке` are not.
    private static String foldWord(String word) {
        boolean cyrillic = word.codePoints().anyMatch(SentText::isCyrillic);
        boolean readable = word.codePoints().allMatch(letter -> isCyrillic(letter) || TYPED.indexOf(letter) >= 0);
        if (!cyrillic || !readable) {
            return word;
        }
        StringBuilder folded = new StringBuilder(word.length());
        word.codePoints().forEach(letter -> {
            int twin = TYPED.indexOf(letter);
            folded.appendCodePoint(twin < 0 ? letter : MEANT.charAt(twin));
        });
        return folded.toString();
    }

    private static boolean isCyrillic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
    }

    /// Whether a text that should be a code contains letters or digits of other scripts, which its author does not
    /// see.
    static boolean hasLookAlikes(String code) {
        return code.codePoints().anyMatch(character -> character > 0x7F && Character.isLetterOrDigit(character));
    }

    /// The places of texts with control characters, invisible characters, or half surrogate pairs, and of blank texts
    /// in lists.
    static List<FieldError> unclean(JsonNode sent, String place) {
        List<FieldError> faults = new ArrayList<>();
        collectUnclean(sent, place, faults);
        return faults;
    }

    private static void collectUnclean(JsonNode sent, String place, List<FieldError> faults) {
        switch (sent) {
            case ObjectNode object ->
                object.properties().forEach(field -> {
                    // An unclean name is never a declared one. It is reported as unknown, and the answer never
                    // repeats it.
                    if (CleanText.isClean(field.getKey())) {
                        collectUnclean(field.getValue(), place + "/" + field.getKey(), faults);
                    }
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    collectUnclean(array.get(i), place + "/" + i, faults);
                }
            }
            default -> {
                if (isBlank(sent)) {
                    faults.add(new FieldError(place, FieldError.Kind.MISSING));
                } else if (sent.isString() && !CleanText.isClean(sent.asString())) {
                    faults.add(new FieldError(place, FieldError.Kind.CONTROL_CHARACTERS));
                }
            }
        }
    }

    /// The values that a schema declares; null if missing.
    static Map<String, @Nullable Object> values(Map<?, ?> schema, JsonNode sent) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, rules) -> {
                JsonNode value = sent.get((String) name);
                values.put((String) name, value == null ? null : value((Map<?, ?>) rules, value));
            });
        }
        return Collections.unmodifiableMap(values);
    }

    private static Object value(Map<?, ?> rules, JsonNode sent) {
        return switch (sent) {
            case ObjectNode object -> values(rules, object);
            case ArrayNode array -> {
                var items = (Map<?, ?>) Objects.requireNonNull(rules.get("items"), "items");
                yield array.valueStream().map(item -> value(items, item)).toList();
            }
            default -> {
                if (sent.isString()) {
                    yield sent.asString();
                }
                if (sent.isBoolean()) {
                    yield sent.asBoolean();
                }
                yield "integer".equals(rules.get("type")) ? (Object) sent.asLong() : (Object) sent.asDouble();
            }
        };
    }
}
