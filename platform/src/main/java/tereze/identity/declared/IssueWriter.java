package tereze.identity.declared;

import org.springframework.stereotype.Component;
import tereze.acts.UnitOfWork;
import tereze.cases.CaseContext;
import tereze.cases.OutcomeWriter;
import tereze.identity.IssuedKind;
import tereze.identity.Pickups;

/// Issues an identity card or a passport to the applicant.
@Component("identity.issue")
final class IssueWriter implements OutcomeWriter<IssueWriter.Asked> {
    /// @param lost whether the earlier one was lost
    record Asked(IssuedKind kind, boolean lost) {}

    private final Pickups pickups;

    IssueWriter(Pickups pickups) {
        this.pickups = pickups;
    }

    @Override
    public Writing write(UnitOfWork unit, Asked asked, CaseContext context) {
        pickups.issue(unit, context.kase(), context.applicant(), asked.kind(), asked.lost());
        return new Writing.Done();
    }
}
