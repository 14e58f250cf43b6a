package tereze.catalogue;

import java.time.DateTimeException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/// The arguments of a source or a writer by name: expressions and fixed words.
public record Arguments(Map<String, Expression<Optional<Object>>> computed, Map<String, String> words) {
    public Arguments {
        computed = Collections.unmodifiableMap(new LinkedHashMap<>(computed));
        words = Map.copyOf(words);
    }

    /// The arguments as the record of a source or a writer.
    ///
    /// @throws CannotEvaluate if an expression has no value, or one that the record does not take
    public <A extends Record> A read(Shape<A> shape, Scope scope) {
        var values = values(scope);
        try {
            return shape.read(values);
        } catch (IllegalArgumentException
                | ArithmeticException
                | ClassCastException
                | DateTimeException
                | NoSuchElementException e) {
            // Of the value, which the record does not take. Anything else is an error of ours.
            throw new CannotEvaluate(
                    computed.values().stream().map(Expression::text).collect(Collectors.joining(", ")), e);
        }
    }

    /// All values. A date is its ISO 8601 text, an integer a [Long], a list a list of texts. Optional arguments
    /// without a value are absent.
    public Map<String, Object> values(Scope scope) {
        var values = new LinkedHashMap<String, Object>(words);
        computed.forEach((name, expression) -> expression.value(scope).ifPresent(value -> values.put(name, value)));
        return Collections.unmodifiableMap(values);
    }
}
