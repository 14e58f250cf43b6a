package tereze.catalogue;

import java.util.Map;

/// Facts that a service takes from a register instead of asking the applicant.
///
/// @param name under which expressions see the facts, as `evidence.name.fact`
/// @param source what the register is asked and what it answers
/// @param arguments what it is asked with
public record Evidence(String name, Shape.Source source, Arguments arguments) {
    /// The arguments' values.
    public Map<String, Object> values(Scope scope) {
        return arguments.values(scope);
    }
}
