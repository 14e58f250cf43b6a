package tereze.catalogue;

import java.util.Map;

/// A writer with its arguments.
public record WriterCall(Shape.Writer writer, Arguments arguments) {
    /// The arguments' values.
    public Map<String, Object> values(Scope scope) {
        return arguments.values(scope);
    }
}
