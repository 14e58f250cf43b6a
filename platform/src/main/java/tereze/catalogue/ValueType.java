package tereze.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The type of an argument or a fact.
///
/// @param optional whether the value may be missing
/// @param words for [Kind#WORD] the words to choose from, else empty
public record ValueType(Kind kind, boolean optional, Set<String> words) {
    public ValueType {
        words = Set.copyOf(words);
    }

    /// The kind of a value.
    public enum Kind {
        /// A text; ids are texts too.
        STRING,
        /// An integer.
        INT,
        BOOL,
        /// A date, which expressions read as its ISO 8601 text.
        DATE,
        /// A list of texts.
        LIST,
        /// One of a few fixed words, written directly and not as an expression. For arguments only.
        WORD
    }

    /// The value as expressions read it.
    ///
    /// @throws IllegalArgumentException if it has another type
    @Nullable
    Object accept(String name, @Nullable Object value) {
        if (value == null) {
            if (optional) {
                return null;
            }
            throw new IllegalArgumentException(name + ": null (expected: " + this + ")");
        }
        return switch (kind) {
            case STRING, WORD ->
                switch (value) {
                    case String text -> text;
                    case UUID id -> id.toString();
                    default -> throw unexpected(name, value);
                };
            case INT ->
                switch (value) {
                    case Long number -> number;
                    case Integer number -> number.longValue();
                    default -> throw unexpected(name, value);
                };
            case BOOL -> {
                if (value instanceof Boolean) {
                    yield value;
                }
                throw unexpected(name, value);
            }
            case DATE ->
                switch (value) {
                    case LocalDate day -> day.toString();
                    case String text -> LocalDate.parse(text).toString();
                    default -> throw unexpected(name, value);
                };
            case LIST -> {
                if (value instanceof List<?> list) {
                    yield list.stream().map(Object::toString).toList();
                }
                throw unexpected(name, value);
            }
        };
    }

    /// The notation in a shape, such as `string?`.
    @Override
    public String toString() {
        String name = switch (kind) {
            case STRING -> "string";
            case INT -> "int";
            case BOOL -> "bool";
            case DATE -> "date";
            case LIST -> "list";
            case WORD -> String.join("|", words.stream().sorted().toList());
        };
        return optional ? name + "?" : name;
    }

    private IllegalArgumentException unexpected(String name, Object value) {
        return new IllegalArgumentException(
                name + ": a " + value.getClass().getSimpleName() + " (expected: " + this + ")");
    }
}
