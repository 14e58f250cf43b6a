package tereze.catalogue;

import java.util.Collection;
import tereze.catalogue.yaml.NearestName;

/// A mistake in a declaration: its place, what is wrong, and what would be right.
///
/// @param file as the reader got its name
/// @param line from 1
/// @param column from 1, in characters
/// @param expected what would be right; empty if the message says it
/// @param nearest the valid name that was probably meant; empty if none is similar
public record Mistake(String file, int line, int column, String message, String expected, String nearest) {
    public Mistake(String file, int line, int column, String message, String expected) {
        this(file, line, column, message, expected, "");
    }

    /// The mistake of an unknown name.
    ///
    /// @param name the unknown name
    /// @param valid the valid names
    public static Mistake unknown(
            String file, int line, int column, String message, String name, Collection<String> valid) {
        return new Mistake(
                file,
                line,
                column,
                message,
                NearestName.oneOf(valid),
                NearestName.to(name, valid).orElse(""));
    }

    /// The mistake of two files with the same version of a service.
    ///
    /// @param edition the service and its version
    /// @param before the other file
    public static Mistake declaredTwice(String file, String edition, String before) {
        return new Mistake(file, 1, 1, edition + " is declared in " + before + " too", "another version");
    }

    /// Place and message in the form of compilers: `file:line:column: message`.
    public String headline() {
        return file + ":" + line + ":" + column + ": " + message;
    }

    /// One line: the headline, then in brackets the name that was probably meant or what was expected.
    @Override
    public String toString() {
        if (!nearest.isEmpty()) {
            return headline() + " (did you mean '" + nearest + "'?)";
        }
        return expected.isEmpty() ? headline() : headline() + " (expected: " + expected + ")";
    }
}
