package tereze.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.addresses.Kato;

/// The result of a service's declared rules for an application, on the evidence of one moment.
///
/// @param openValue see [Case#openValue]
/// @param asked the people who must consent, according to the registers
/// @param desk the officers who would decide, and the deadline; null if the declaration names none
/// @param officerAlways whether an officer makes every decision
public record Evaluation(
        Verdict verdict,
        @Nullable String openValue,
        List<Asked> asked,
        @Nullable Desk desk,
        boolean officerAlways) {
    public Evaluation {
        asked = List.copyOf(asked);
    }

    /// The same with a refusal, because the registers changed before the outcome could be written.
    public Evaluation refusedUnder(String code) {
        return new Evaluation(new Verdict.Refused(code), openValue, asked, desk, officerAlways);
    }

    /// A person who must consent.
    public record Asked(PersonId person, Instant until, Consent.Silence silence, Consent.Refusal refusal) {}

    /// The officers of a role, and the deadline of their decision.
    ///
    /// @param place of the officers, looked up only when the case is sent to them; empty for officers of all
    ///     places
    public record Desk(String role, Instant due, Supplier<Optional<Kato>> place) {}

    /// The result of the checks in order. The first that fails decides.
    public sealed interface Verdict {
        /// No check failed.
        record Clear() implements Verdict {}

        /// The form is invalid. No case is made.
        record Rejected(String code) implements Verdict {}

        /// The result of the application exists already. No case is made.
        record Conflicting(String code) implements Verdict {}

        /// The application fails a rule.
        record Refused(String code) implements Verdict {}

        /// An officer must decide.
        record NeedsOfficer(String code) implements Verdict {}

        /// The code of the check that failed.
        default Optional<String> failed() {
            return switch (this) {
                case Clear _ -> Optional.empty();
                case Rejected(var code) -> Optional.of(code);
                case Conflicting(var code) -> Optional.of(code);
                case Refused(var code) -> Optional.of(code);
                case NeedsOfficer(var code) -> Optional.of(code);
            };
        }
    }
}
