package tereze.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// The values that a declaration's expressions can read: `form`, `applicant.id`, `applicant.represented`, `today`,
/// `law['…']` and the evidence collected so far. Immutable.
public final class Scope {
    private final Map<String, Object> variables;
    private final Map<String, Object> seen;
    private final Map<String, Map<String, @Nullable Object>> evidence;

    private Scope(Map<String, Object> variables, Map<String, Map<String, @Nullable Object>> evidence) {
        this.variables = variables;
        this.evidence = evidence;
        var all = new LinkedHashMap<>(variables);
        all.put("evidence", evidence);
        this.seen = Collections.unmodifiableMap(all);
    }

    /// The scope before any evidence is collected.
    ///
    /// @param form the values of [FormResult.Filled]
    /// @param represented whether a parent or a representative applies for the applicant
    /// @param today in the country's time zone
    /// @param law the value of each of [Definition#lawRows()] on that day
    public static Scope of(
            Map<String, ? extends @Nullable Object> form,
            PersonId applicant,
            boolean represented,
            LocalDate today,
            Map<String, Long> law) {
        return new Scope(
                Map.of(
                        "form",
                        form,
                        "applicant",
                        Map.of("id", applicant.toString(), "represented", represented),
                        "today",
                        today.toString(),
                        "law",
                        Map.copyOf(law)),
                Map.of());
    }

    /// This scope with the facts of one more source.
    ///
    /// @param facts as the shape of the source writes them
    public Scope with(Evidence collected, Map<String, @Nullable Object> facts) {
        var all = new LinkedHashMap<>(evidence);
        all.put(collected.name(), facts);
        return new Scope(variables, Collections.unmodifiableMap(all));
    }

    /// The facts of one evidence; none while it is missing.
    public Map<String, @Nullable Object> factsOf(String name) {
        return evidence.getOrDefault(name, Map.of());
    }

    /// All values that expressions can read, by the variable's name.
    public Map<String, Object> variables() {
        return seen;
    }
}
