package tereze.catalogue;

import java.util.Set;
import tereze.api.Text;

/// A rule of a service. If it fails, it decides what happens next.
///
/// @param id stable: the `code` of a refusal, and the rule named in a decision
/// @param that the condition
/// @param text shown if the rule fails: to the applicant, or only to officers if the rule is about others
/// @param officerReads the same for officers: a text that speaks to the applicant would speak to them. Mostly the same
/// @param reads the facts that the condition reads, such as `premises.known`
/// @param aboutOthers whether the condition reads data of somebody other than the applicant. Then an officer decides,
///     and the applicant reads [Procedure.Officer#applicantReads]
public record Check(
        String id,
        Expression<Boolean> that,
        Set<String> reads,
        Otherwise otherwise,
        Text text,
        Text officerReads,
        boolean aboutOthers) {
    public Check {
        reads = Set.copyOf(reads);
    }

    /// Whether the condition is true.
    public boolean holds(Scope scope) {
        return that.value(scope);
    }

    /// What follows if a check fails. A declaration lists checks that reject or conflict first, then those that
    /// refuse, then those with which an officer must refuse, then those for an officer, so that a check never hides
    /// a more serious one.
    public enum Otherwise {
        /// The application is rejected: no case is made (422).
        REJECT,
        /// The application conflicts with existing data: no case is made (409).
        CONFLICT,
        /// A case is made and refused at once, and the answer names the rule.
        REFUSE,
        /// As [#OFFICER], but the officer cannot grant while the check fails. So a refusal comes from a person, after
        /// the same steps as any other, and the applicant cannot read from it at once what the registers
        /// contain about others.
        REFUSE_BY_OFFICER,
        /// An officer decides, after everybody asked has consented.
        OFFICER;

        /// Whether the rules refuse or reject without an officer, so that the applicant learns of it at once.
        public boolean refusesAtOnce() {
            return switch (this) {
                case REJECT, CONFLICT, REFUSE -> true;
                case REFUSE_BY_OFFICER, OFFICER -> false;
            };
        }

        /// Whether not even an officer can grant.
        public boolean forbidsGrant() {
            return switch (this) {
                case REJECT, CONFLICT, REFUSE, REFUSE_BY_OFFICER -> true;
                case OFFICER -> false;
            };
        }
    }
}
