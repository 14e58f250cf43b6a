package tereze.catalogue.cel;

import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tereze.catalogue.CannotEvaluate;
import tereze.catalogue.Expression;
import tereze.catalogue.FieldLimit;
import tereze.catalogue.Scope;

/// A compiled expression whose result type is not yet fixed.
///
/// @param type of its value
/// @param variables the types of the variables it may read
/// @param limits of single fields
public record CelProgram(
        String text,
        CelType type,
        Map<String, CelType> variables,
        List<FieldLimit> limits,
        CelRuntime.Program program) {
    /// The expression with a result type.
    ///
    /// @param as converts a value to the result type; its argument is empty for null
    public <T> Expression<T> as(Function<Optional<Object>, T> as) {
        return new Evaluating<>(this, as);
    }

    private Optional<Object> evaluate(Scope scope) {
        Map<String, Object> seen = scope.variables();
        try {
            Object value = program.eval(name ->
                    Optional.ofNullable(variables.get(name)).map(wanted -> Values.enter(wanted, seen.get(name))));
            if (value instanceof CelUnknownSet) {
                throw new CannotEvaluate(text, new IllegalStateException("it reads what is not there"));
            }
            return Values.leave(value);
        } catch (CelEvaluationException e) {
            throw new CannotEvaluate(text, e);
        }
    }

    private record Evaluating<T>(CelProgram program, Function<Optional<Object>, T> as) implements Expression<T> {
        @Override
        public String text() {
            return program.text();
        }

        @Override
        public List<FieldLimit> limits() {
            return program.limits();
        }

        @Override
        public T value(Scope scope) {
            try {
                return as.apply(program.evaluate(scope));
            } catch (IllegalArgumentException | ArithmeticException | ClassCastException | DateTimeException e) {
                // The value is not of the wanted type.
                throw new CannotEvaluate(text(), e);
            }
        }

        @Override
        public String toString() {
            return program.text();
        }
    }
}
