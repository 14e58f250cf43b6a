package tereze.garden.declared;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.UnitOfWork;
import tereze.cases.CaseContext;
import tereze.cases.OutcomeWriter;
import tereze.garden.LeaseCommand;
import tereze.garden.Leases;
import tereze.law.WorkingCalendars;

/// Begins a lease when the application for it is granted.
@Component("garden.lease")
final class LeaseWriter implements OutcomeWriter<LeaseWriter.Asked> {
    /// The plot, and for how many months.
    record Asked(Optional<UUID> plot, int months) {}

    private final Leases leases;
    private final WorkingCalendars calendars;

    LeaseWriter(Leases leases, WorkingCalendars calendars) {
        this.leases = leases;
        this.calendars = calendars;
    }

    @Override
    public Writing write(UnitOfWork unit, Asked asked, CaseContext context) {
        var until = calendars.asKnownAt(context.now()).endOf(context.today().plusMonths(asked.months()));
        leases.begin(
                unit, new LeaseCommand.Begin(context.applicant(), asked.plot().orElseThrow(), until));
        return new Writing.Done();
    }
}
