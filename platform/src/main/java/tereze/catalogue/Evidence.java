package tereze.catalogue;

import java.util.Map;

/// Facts that a service takes from a register instead of asking the applicant.
///
/// @param name for expressions, which read the facts as `evidence.name.fact`
/// @param source the kind of question to the register, with its arguments and facts
/// @param arguments the arguments of the question
public record Evidence(String name, Shape.Source source, Arguments arguments) {
    /// The arguments' values.
    public Map<String, Object> values(Scope scope) {
        return arguments.values(scope);
    }
}
