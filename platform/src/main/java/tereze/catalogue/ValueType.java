package tereze.catalogue;

import java.util.Set;

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
}
