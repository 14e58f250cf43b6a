package tereze.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.catalogue.Check;
import tereze.catalogue.DecisionReason;
import tereze.catalogue.WriterCall;

/// What the registers say about a case at one moment, for the officer who decides it. A decision reads them again.
///
/// @param at the moment at which the registers were read
/// @param findings of the declared checks, in their order
/// @param persons everybody about whom the registers were asked or answered: their access must be recorded before the
///     findings are shown
/// @param granting what is written if the officer grants
/// @param refusing what is written if the officer refuses; null if nothing is
/// @param reasons that the officer may choose from
public record Examination(
        Instant at,
        List<Finding> findings,
        Set<PersonId> persons,
        WriterCall granting,
        @Nullable WriterCall refusing,
        List<DecisionReason> reasons) {
    public Examination {
        findings = List.copyOf(findings);
        persons = Set.copyOf(persons);
        reasons = List.copyOf(reasons);
    }

    /// Whether a check forbids to grant.
    public boolean forbidsGrant() {
        return findings.stream()
                .anyMatch(finding -> finding.result() == Result.FAILS
                        && finding.check().otherwise().forbidsGrant());
    }

    /// What one check found.
    ///
    /// @param facts that it read
    public record Finding(Check check, Result result, List<Fact> facts) {
        public Finding {
            facts = List.copyOf(facts);
        }
    }

    /// A fact from a register.
    ///
    /// @param source the name of its source, such as `people.person`
    /// @param name of the fact, such as `age`
    /// @param value a [Boolean], a [Long], a list, or a text, which is a day in ISO 8601 or an id; null if it is
    ///     missing
    /// @param person whether the value is a person or persons, who are not named
    /// @param words the fixed words in the question to the source, such as the kind of a document
    public record Fact(String source, String name, @Nullable Object value, boolean person, Set<String> words) {
        public Fact {
            words = Set.copyOf(words);
        }
    }

    /// The result of a check.
    public enum Result {
        /// The check found nothing.
        HOLDS,
        /// What its text says is so.
        FAILS,
        /// It has no value, so an officer must look.
        UNKNOWN
    }
}
