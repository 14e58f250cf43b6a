package tereze.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.addresses.Kato;
import tereze.catalogue.Check;
import tereze.catalogue.Consents;

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
        return failed(code, Check.Otherwise.REFUSE);
    }

    /// The same for an officer who cannot grant, because the outcome cannot be written.
    public Evaluation referredUnder(String code) {
        return failed(code, desk == null ? Check.Otherwise.REFUSE : Check.Otherwise.REFUSE_BY_OFFICER);
    }

    private Evaluation failed(String code, Check.Otherwise otherwise) {
        return new Evaluation(new Verdict.Failed(code, otherwise), openValue, asked, desk, officerAlways);
    }

    /// A person who must consent.
    ///
    /// @param until null if the term cannot be computed yet
    public record Asked(PersonId person, @Nullable Instant until, Consents.Silence silence, Consents.Refusal refusal) {}

    /// The officers of a role, and the deadline of their decision.
    ///
    /// @param due null if the term cannot be computed yet
    /// @param place of the officers, looked up only when the case is sent to them; empty for officers of all
    ///     places
    public record Desk(String role, @Nullable Instant due, Supplier<Optional<Kato>> place) {}

    /// The result of the checks in order. The first that fails decides.
    public sealed interface Verdict {
        /// No check failed.
        record Clear() implements Verdict {}

        /// A check failed.
        ///
        /// @param check its code
        record Failed(String check, Check.Otherwise otherwise) implements Verdict {}

        /// The code of the check because of which not even an officer can grant the application; empty if there is
        /// none.
        default Optional<String> forbidding() {
            return failed(Check.Otherwise::forbidsGrant);
        }

        /// The code of the check because of which the rules refuse without an officer; empty if there is none.
        default Optional<String> refusing() {
            return failed(Check.Otherwise::refusesAtOnce);
        }

        private Optional<String> failed(Predicate<Check.Otherwise> kinds) {
            return this instanceof Failed(var check, var otherwise) && kinds.test(otherwise)
                    ? Optional.of(check)
                    : Optional.empty();
        }
    }
}
