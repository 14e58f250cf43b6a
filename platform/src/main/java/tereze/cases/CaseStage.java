package tereze.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.acts.table.FinalStage;
import tereze.acts.table.StageColumn;

/// The stage of a case.
public sealed interface CaseStage {
    /// Not all people who were asked have answered; [Case#consents] has the answers.
    ///
    /// @param due the next deadline of an answer; null while a term cannot be computed, see [CaseTerms]
    record WaitingConsent(@StageColumn("due") @Nullable Instant due) implements CaseStage {}

    /// An officer of the case's role decides.
    ///
    /// @param due set once, when the case was sent to officers, or later if the term could not be computed then.
    ///     Null until it is known. A late decision is still possible
    /// @param why codes: checks of the service, [CaseReasons]
    /// @param assignee the officer who has taken it, and who alone may decide it; null while it is in the queue
    record WithOfficer(
            @StageColumn("due") @Nullable Instant due,
            List<String> why,
            @StageColumn("assignee") @Nullable PersonId assignee)
            implements CaseStage {
        public WithOfficer {
            why = List.copyOf(why);
        }

        /// In the queue.
        public static WithOfficer unassigned(@Nullable Instant due, List<String> why) {
            return new WithOfficer(due, why, null);
        }
    }

    /// The applicant has to reply to an officer's question, [Case#question]. The term of the decision stands still.
    ///
    /// @param due the first moment that is too late for a reply; then the case goes back to the officers
    /// @param why see [WithOfficer]
    /// @param assignee see [WithOfficer]
    record WithApplicant(
            @StageColumn("due") Instant due,
            List<String> why,
            @StageColumn("assignee") @Nullable PersonId assignee) implements CaseStage {
        public WithApplicant {
            why = List.copyOf(why);
        }
    }

    /// The application is granted.
    @FinalStage
    record Granted(Instant at, Decider by) implements CaseStage {}

    /// @param code the check that failed, or one of [CaseReasons]
    @FinalStage
    record Refused(Instant at, String code, Decider by) implements CaseStage {}

    /// A person who was asked did not answer in time.
    @FinalStage
    record Lapsed(Instant at) implements CaseStage {}

    /// The application was withdrawn.
    @FinalStage
    record Withdrawn(Instant at) implements CaseStage {}

    /// Who decided.
    sealed interface Decider {}

    /// The service's declared rules, without an officer.
    record Rules() implements Decider {}

    /// An officer, with the reason given to the applicant.
    ///
    /// @param reason in the officer's words; empty if a declared reason says enough
    /// @param declared the id of a reason that the service declares, in three languages; null for words alone
    record Officer(
            PersonId officer, String reason, @Nullable String declared) implements Decider {}
}
