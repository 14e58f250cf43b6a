package tereze.catalogue.cel;

import java.util.Collection;
import java.util.List;
import tereze.catalogue.yaml.Nearest;

/// What became of an expression that was compiled.
public sealed interface Compilation {
    /// It can be evaluated.
    record Compiled(CelProgram program, Reads reads) implements Compilation {}

    /// It cannot.
    record Broken(List<Issue> issues) implements Compilation {
        public Broken {
            issues = List.copyOf(issues);
        }
    }

    /// What is wrong with an expression.
    ///
    /// @param at the index of the character, in code points
    /// @param expected what would be right; empty where the message says all
    /// @param nearest the valid name that was probably meant; empty where none is near
    record Issue(int at, String message, String expected, String nearest) {
        Issue(int at, String message, String expected) {
            this(at, message, expected, "");
        }

        /// The issue of naming what there is not.
        static Issue unknown(int at, String message, String name, Collection<String> valid) {
            return new Issue(
                    at, message, Nearest.oneOf(valid), Nearest.to(name, valid).orElse(""));
        }
    }
}
