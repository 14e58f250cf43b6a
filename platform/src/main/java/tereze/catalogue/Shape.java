package tereze.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A source or a writer that a module offers to declarations: its name, its arguments and its facts.
///
/// Shapes are declared in `catalogue/offers/*.yaml` on the classpath, so that a declaration can be checked without a
/// running server. At start-up the engine compares its beans with them.
public sealed interface Shape {
    /// The name a declaration uses, such as `addresses.premises`.
    String name();

    /// The arguments. All that are not optional are required.
    Map<String, ValueType> arguments();

    /// A source of evidence.
    ///
    /// @param facts of an answer: always all of them, and null only if the type allows it
    record Source(String name, Map<String, ValueType> arguments, Map<String, ValueType> facts) implements Shape {
        public Source {
            arguments = inOrder(arguments);
            facts = inOrder(facts);
        }

        /// The facts of an answer as expressions read them.
        ///
        /// @throws IllegalArgumentException if a fact is missing, unknown or of another type: a bug
        ///     of the source
        public Map<String, @Nullable Object> facts(Map<String, ? extends @Nullable Object> answers) {
            var seen = new LinkedHashMap<String, @Nullable Object>();
            facts.forEach((fact, type) -> {
                if (!answers.containsKey(fact)) {
                    throw new IllegalArgumentException(name + ": fact " + fact + " is missing");
                }
                seen.put(fact, type.accept(name + "." + fact, answers.get(fact)));
            });
            for (String answer : answers.keySet()) {
                if (!facts.containsKey(answer)) {
                    throw new IllegalArgumentException(name + ": no fact is named " + answer);
                }
            }
            return Collections.unmodifiableMap(seen);
        }
    }

    /// A writer of outcomes.
    record Writer(String name, Map<String, ValueType> arguments) implements Shape {
        public Writer {
            arguments = inOrder(arguments);
        }
    }

    private static Map<String, ValueType> inOrder(Map<String, ValueType> types) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }
}
