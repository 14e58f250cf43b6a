package tereze.catalogue;

import java.util.Map;

/// That a writer writes, and with what.
public record WriterCall(Shape.Writer writer, Arguments arguments) {
    /// The arguments' values.
    public Map<String, Object> values(Scope scope) {
        return arguments.values(scope);
    }
}
