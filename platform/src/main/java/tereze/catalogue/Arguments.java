package tereze.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The arguments of a source or a writer by name, as expressions and as fixed words.
public record Arguments(Map<String, Expression<Optional<Object>>> computed, Map<String, String> words) {
    public Arguments {
        computed = Collections.unmodifiableMap(new LinkedHashMap<>(computed));
        words = Map.copyOf(words);
    }

    /// All values. A date is its ISO 8601 text, a whole number a [Long], a list a list of texts; what the shape allows
    /// to be missing and is missing is absent.
    public Map<String, Object> values(Scope scope) {
        var values = new LinkedHashMap<String, Object>(words);
        computed.forEach((name, expression) -> expression.value(scope).ifPresent(value -> values.put(name, value)));
        return Collections.unmodifiableMap(values);
    }
}
