package tereze.cases.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tereze.access.Role;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseRefusal;
import tereze.cases.CaseStage;
import tereze.cases.Evaluation;

/// What an officer may decide, and in which cases.
final class OfficerRules {
    private OfficerRules() {}

    /// Why this officer may not decide this case now; empty if they may.
    static Optional<CaseRefusal> deciding(Case kase, PersonId officer, List<Role> roles, Instant now) {
        return admit(kase, officer, roles, now)
                .or(() -> kase.assignee()
                        .filter(assignee -> !assignee.equals(officer))
                        .map(CaseRefusal.Assigned::new));
    }

    /// Why this officer may not even put this case back now; empty if they may.
    private static Optional<CaseRefusal> admit(Case kase, PersonId officer, List<Role> roles, Instant now) {
        if (kase.roleOf(officer, roles, now).isEmpty()) {
            return Optional.of(
                    kase.concerns(officer) ? new CaseRefusal.NotDeciding(officer) : new CaseRefusal.Unknown());
        }
        if (kase.concerns(officer) || kase.wasSentBy(officer)) {
            return Optional.of(new CaseRefusal.OwnCase(officer));
        }
        return switch (kase.stage()) {
            case CaseStage.WithOfficer _ -> Optional.empty();
            case CaseStage.WaitingConsent _,
                    CaseStage.WithApplicant _,
                    CaseStage.Granted _,
                    CaseStage.Refused _,
                    CaseStage.Lapsed _,
                    CaseStage.Withdrawn _ -> Optional.of(new CaseRefusal.WrongStage(kase.status()));
        };
    }

    /// An officer decides what the rules leave open. What a rule refuses, an officer cannot grant.
    static Decision<CaseAct, CaseRefusal> grant(
            Case kase, PersonId officer, CaseAct.Grounds why, Evaluation evaluation, Instant now) {
        return evaluation
                .verdict()
                .forbidding()
                .<Decision<CaseAct, CaseRefusal>>map(check -> Decision.refuse(new CaseRefusal.RuleForbids(check)))
                .orElseGet(() -> Decision.accept(List.of(
                        new CaseAct.GrantedByOfficer(new Subject<>(kase.applicant(), why), Subject.of(officer), now))));
    }

    static Decision<CaseAct, CaseRefusal> refuse(Case kase, PersonId officer, CaseAct.Grounds why, Instant now) {
        return Decision.accept(
                List.of(new CaseAct.RefusedByOfficer(new Subject<>(kase.applicant(), why), Subject.of(officer), now)));
    }

    static Decision<CaseAct, CaseRefusal> take(Case kase, PersonId officer, List<Role> roles, Instant now) {
        return admit(kase, officer, roles, now)
                .or(() -> kase.assignee().map(CaseRefusal.Assigned::new))
                .<Decision<CaseAct, CaseRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(
                        List.of(new CaseAct.Taken(Subject.of(kase.applicant()), Subject.of(officer), now))));
    }

    static Decision<CaseAct, CaseRefusal> putBack(Case kase, PersonId officer, List<Role> roles, Instant now) {
        return admit(kase, officer, roles, now)
                .<Decision<CaseAct, CaseRefusal>>map(Decision::refuse)
                .orElseGet(() -> kase.assignee()
                        .<Decision<CaseAct, CaseRefusal>>map(assignee -> Decision.accept(
                                List.of(new CaseAct.PutBack(Subject.of(kase.applicant()), Subject.of(assignee), now))))
                        .orElseGet(() -> Decision.refuse(new CaseRefusal.NotAssigned())));
    }
}
