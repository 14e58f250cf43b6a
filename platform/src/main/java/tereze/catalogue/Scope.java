package tereze.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// What the expressions of a declaration see: `form`, `applicant.id`, `applicant.represented`, `today`, `law['…']` and,
/// one after another, the
/// evidence. Immutable.
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
    /// @param form the values of [FormReading.Filled]
    /// @param represented whether somebody who may sends it for the applicant
    /// @param today the day in the country's zone
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

    /// This scope and the facts that a source answered.
    ///
    /// @param facts by name; ids may be [java.util.UUID]s and days [LocalDate]s
    /// @throws IllegalArgumentException if they are not what the source's shape says
    public Scope with(Evidence collected, Map<String, ? extends @Nullable Object> facts) {
        var all = new LinkedHashMap<>(evidence);
        all.put(collected.name(), collected.source().facts(facts));
        return new Scope(variables, Collections.unmodifiableMap(all));
    }

    /// The evidence collected so far, by name.
    public Map<String, Map<String, @Nullable Object>> evidence() {
        return evidence;
    }

    /// Everything that expressions see, by the variable's name.
    public Map<String, Object> variables() {
        return seen;
    }
}
