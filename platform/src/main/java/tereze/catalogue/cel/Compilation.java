package tereze.catalogue.cel;

import java.util.List;

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
    record Issue(int at, String message, String expected) {}
}
