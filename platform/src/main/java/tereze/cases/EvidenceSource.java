package tereze.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Change;
import tereze.acts.PersonId;

/// Where a declared service takes evidence from, instead of asking for a paper. A bean; found by its name.
public interface EvidenceSource {
    /// As a declaration names it, such as `people.person`.
    String name();

    /// Reads the registers. Must do nothing but read; thread-safe.
    Evidence collect(Request request);

    /// What is asked.
    ///
    /// @param kase the case that the evidence is for, also while it is being opened
    /// @param today the day of the application in the country's zone
    /// @param arguments as the declaration computes them; null where earlier evidence had nothing to say
    record Request(
            UUID kase, PersonId applicant, Instant now, LocalDate today, Map<String, @Nullable Object> arguments) {
        /// A text argument; null where it is absent, null or not text.
        public @Nullable String text(String name) {
            return arguments.get(name) instanceof String text && !text.isEmpty() ? text : null;
        }
    }

    /// What the registers say. Every fact of a source is always present, null where it is not known, so that
    /// a rule can ask for it; `exists` says whether the thing asked for is there at all.
    ///
    /// @param facts text, whole numbers (long), truth values, null, and lists and maps of these
    /// @param relied the rows read: if one moves before the decision is written, the decision is taken anew
    record Evidence(Map<String, @Nullable Object> facts, List<Change.Relied> relied) {
        public Evidence {
            relied = List.copyOf(relied);
        }

        /// Facts of something that is there.
        public static Evidence of(Map<String, ? extends @Nullable Object> facts, List<Change.Relied> relied) {
            return new Evidence(withExists(facts, true), relied);
        }

        /// Nothing is there.
        ///
        /// @param names of the facts that would have been given
        public static Evidence nothing(List<String> names, List<Change.Relied> relied) {
            var facts = new LinkedHashMap<String, @Nullable Object>();
            names.forEach(name -> facts.put(name, null));
            return new Evidence(withExists(facts, false), relied);
        }

        private static Map<String, @Nullable Object> withExists(
                Map<String, ? extends @Nullable Object> facts, boolean exists) {
            var all = new LinkedHashMap<String, @Nullable Object>(facts);
            all.put("exists", exists);
            return all;
        }
    }
}
