package tereze.cases;

import java.time.Instant;
import java.util.List;
import tereze.acts.PersonId;
import tereze.acts.table.StageColumn;

/// Where a case stands. The last four are ends: nothing follows them.
public sealed interface CaseStage {
    /// Others were asked and not all have answered; who and how is in [Case#consents].
    ///
    /// @param due when the next silence takes effect
    record WaitingConsent(@StageColumn("due") Instant due) implements CaseStage {}

    /// An officer of the case's role decides.
    ///
    /// @param due set once, when the case came to the officers; deciding late is late, not impossible
    /// @param why codes: checks of the service, [CaseReasons]
    record WithOfficer(@StageColumn("due") Instant due, List<String> why) implements CaseStage {
        public WithOfficer {
            why = List.copyOf(why);
        }
    }

    /// The outcome is written.
    record Granted(Instant at, Decider by) implements CaseStage {}

    /// Nothing was written but this.
    ///
    /// @param code the check that the application failed, or one of [CaseReasons]
    record Refused(Instant at, String code, Decider by) implements CaseStage {}

    /// Somebody asked did not answer in time.
    record Lapsed(Instant at) implements CaseStage {}

    /// The applicant took the application back.
    record Withdrawn(Instant at) implements CaseStage {}

    /// Who decided.
    sealed interface Decider {}

    /// The service's declared rules, without a human hand.
    record Rules() implements Decider {}

    /// An officer, with the reason given to the applicant.
    record Officer(PersonId officer, String reason) implements Decider {}
}
