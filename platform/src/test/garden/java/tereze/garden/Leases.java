package tereze.garden;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.DueJob;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.garden.rules.LeaseRules;
import tereze.garden.store.LeaseTable;

/// Leases of garden plots. Thread-safe; any number of nodes.
@Service
public final class Leases {
    private static final int MAX_SHOWN = 20;

    private final Acts acts;
    private final LeaseTable table;

    Leases(Acts acts, LeaseTable table) {
        this.acts = acts;
        this.table = table;
    }

    /// Begins a lease in the unit of another command. That command has checked [#isFree] and [#hasRoom].
    public Outcome<Lease, LeaseRefusal> begin(UnitOfWork unit, LeaseCommand.Begin command) {
        unit.count(LeaseTable.LEASING, command.person()).ifPresent(reached -> {
            throw new IllegalStateException("leases: more than " + reached.most());
        });
        return unit.begin(LeaseTable.LEASES, LeaseRules.begin(command, unit.now()));
    }

    /// Returns a plot.
    @CheckReturnValue
    public Command<Outcome<Lease, LeaseRefusal>> giveBack(UUID lease, PersonId by) {
        return Command.by(by, LeaseAct.REASON, unit -> change(unit, lease, new LeaseCommand.Return(by), unit.now()));
    }

    /// Ends the leases that have expired.
    public void endDue(Instant moment) {
        Instant now = moment.truncatedTo(ChronoUnit.MILLIS);
        new DueJob<Instant>(last -> table.due(now, last), 1, leases -> end(leases.getFirst(), now)).run();
    }

    private int end(UUID lease, Instant now) {
        var command = Command.bySystem(LeaseAct.REASON, unit -> change(unit, lease, new LeaseCommand.End(), now));
        return switch (acts.run(command)) {
            case Outcome.Done<Lease, LeaseRefusal> _ -> 1;
            case Outcome.Refused<Lease, LeaseRefusal> _ -> 0;
        };
    }

    private static Outcome<Lease, LeaseRefusal> change(UnitOfWork unit, UUID lease, LeaseCommand command, Instant now) {
        return unit.change(
                LeaseTable.LEASES, lease, LeaseRefusal.Unknown::new, state -> LeaseRules.decide(command, state, now));
    }

    /// Whether nobody leases a plot.
    public boolean isFree(Plot plot) {
        return table.of(plot.id()).isEmpty();
    }

    /// Whether a person may lease one more plot.
    public boolean hasRoom(PersonId person) {
        return table.hasRoom(person);
    }

    /// Leases of a person, the newest first.
    public List<Lease> of(PersonId person) {
        return table.of(person, MAX_SHOWN);
    }
}
