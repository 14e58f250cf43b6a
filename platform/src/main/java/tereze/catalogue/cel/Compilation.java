package tereze.catalogue.cel;

import java.util.Collection;
import java.util.List;
import tereze.catalogue.yaml.NearestName;

/// The result of compiling an expression.
public sealed interface Compilation {
    /// It can be evaluated.
    ///
    /// @param mayBeMissing whether its value may be null
    record Compiled(CelProgram program, ReadNames reads, boolean mayBeMissing) implements Compilation {}

    /// It cannot be evaluated.
    record Broken(List<Issue> issues) implements Compilation {
        public Broken {
            issues = List.copyOf(issues);
        }
    }

    /// A mistake in an expression.
    ///
    /// @param at the index of the character, in code points
    /// @param expected what would be right; empty if the message says it
    /// @param nearest the valid name that was probably meant; empty if none is similar
    record Issue(int at, String message, String expected, String nearest) {
        Issue(int at, String message, String expected) {
            this(at, message, expected, "");
        }

        /// The mistake of an unknown name.
        static Issue unknown(int at, String message, String name, Collection<String> valid) {
            return new Issue(
                    at,
                    message,
                    NearestName.oneOf(valid),
                    NearestName.to(name, valid).orElse(""));
        }
    }
}
