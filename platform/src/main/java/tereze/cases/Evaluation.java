package tereze.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.addresses.Kato;

/// What the service's declared rules say of an application on the evidence of one moment.
///
/// @param openValue see [Case#openValue]
/// @param asked everybody who must agree, as the registers now stand
/// @param desk where an officer would decide, and by when; null where the declaration names none
/// @param officerAlways the declaration leaves every decision to an officer
public record Evaluation(
        Verdict verdict,
        @Nullable String openValue,
        List<Asked> asked,
        @Nullable Desk desk,
        boolean officerAlways) {
    public Evaluation {
        asked = List.copyOf(asked);
    }

    /// The same, refused under this code: the registers moved on before the outcome could be written.
    public Evaluation refusedUnder(String code) {
        return new Evaluation(new Verdict.Refused(code), openValue, asked, desk, officerAlways);
    }

    /// A person whose agreement the declaration wants.
    public record Asked(PersonId person, Instant until, Consent.Silence silence, Consent.Refusal refusal) {}

    /// The officers of a role and when they must have decided.
    ///
    /// @param place whose officers they are, looked up where it is put before them; empty for those of every place
    public record Desk(String role, Instant due, Supplier<Optional<Kato>> place) {}

    /// What the checks, in their order, came to: the first that fails decides.
    public sealed interface Verdict {
        /// All checks hold.
        record Clear() implements Verdict {}

        /// The form cannot be meant: no case is made.
        record Rejected(String code) implements Verdict {}

        /// What is applied for stands already: no case is made.
        record Conflicting(String code) implements Verdict {}

        /// The application fails a rule.
        record Refused(String code) implements Verdict {}

        /// A human must look.
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
