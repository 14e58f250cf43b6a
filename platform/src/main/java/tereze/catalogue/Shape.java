package tereze.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a module offers to declarations under a name: what it takes, and what it gives.
///
/// Shapes stand in `catalogue/offers/*.yaml` on the classpath, so that a declaration can be checked without starting
/// anything. At start-up the engine holds its beans against them.
public sealed interface Shape {
    /// The name a declaration uses, such as `addresses.premises`.
    String name();

    /// What it takes: every argument that may not be missing has to be given.
    Map<String, ValueType> arguments();

    /// A source of evidence.
    ///
    /// @param facts what it answers: always all of them, with null only where the type allows it
    record Source(String name, Map<String, ValueType> arguments, Map<String, ValueType> facts) implements Shape {
        public Source {
            arguments = inOrder(arguments);
            facts = inOrder(facts);
        }

        /// Answers as expressions see them.
        ///
        /// @throws IllegalArgumentException if a fact is missing, unknown or of another type:
        ///     a fault of the source
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
