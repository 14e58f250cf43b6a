package tereze.catalogue;

import java.util.Collection;
import tereze.catalogue.yaml.Nearest;

/// A mistake in a declaration: where it is, what it is, and what would be right.
///
/// @param file as it was named to the reader
/// @param line from 1
/// @param column from 1, in characters
/// @param expected what would be right; empty where the message says all
/// @param nearest the valid name that was probably meant; empty where none is near
public record Mistake(String file, int line, int column, String message, String expected, String nearest) {
    public Mistake(String file, int line, int column, String message, String expected) {
        this(file, line, column, message, expected, "");
    }

    /// The mistake of naming what there is not.
    ///
    /// @param name as it is written
    /// @param valid the names there are
    public static Mistake unknown(
            String file, int line, int column, String message, String name, Collection<String> valid) {
        return new Mistake(
                file,
                line,
                column,
                message,
                Nearest.oneOf(valid),
                Nearest.to(name, valid).orElse(""));
    }

    /// Place and message, as compilers print them: `file:line:column: message`.
    public String headline() {
        return file + ":" + line + ":" + column + ": " + message;
    }

    /// One line: the headline, and in brackets the name that was meant or else what was expected.
    @Override
    public String toString() {
        if (!nearest.isEmpty()) {
            return headline() + " (did you mean '" + nearest + "'?)";
        }
        return expected.isEmpty() ? headline() : headline() + " (expected: " + expected + ")";
    }
}
