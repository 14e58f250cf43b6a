package tereze.garden.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.Subject;
import tereze.api.Notification;
import tereze.garden.Lease;
import tereze.garden.Lease.Stage;
import tereze.garden.LeaseAct;
import tereze.garden.LeaseCommand;
import tereze.garden.LeaseNotification;
import tereze.garden.LeaseRefusal;

/// How leases begin and end, and who is notified.
public final class LeaseRules {
    private LeaseRules() {}

    /// Begins a lease. The declaration checks whether the plot is free.
    public static Decision<LeaseAct, LeaseRefusal> begin(LeaseCommand.Begin command, Instant now) {
        return Decision.accept(new LeaseAct.Began(Subject.of(command.person()), command.plot(), command.until(), now));
    }

    /// Decides a command to a lease.
    public static Decision<LeaseAct, LeaseRefusal> decide(LeaseCommand command, Lease lease, Instant now) {
        return switch (command) {
            case LeaseCommand.Return(var by) ->
                by.equals(lease.person())
                        ? ending(lease, new LeaseAct.Returned(Subject.of(by), now))
                        : Decision.refuse(new LeaseRefusal.Unknown());
            case LeaseCommand.End _ ->
                now.isBefore(lease.until())
                        ? Decision.refuse(new LeaseRefusal.TooEarly())
                        : ending(lease, new LeaseAct.Ended(Subject.of(lease.person()), now));
        };
    }

    private static Decision<LeaseAct, LeaseRefusal> ending(Lease lease, LeaseAct act) {
        return lease.isRunning() ? Decision.accept(act) : Decision.refuse(new LeaseRefusal.EndedBefore());
    }

    /// The state of a lease after an act.
    public static Lease evolve(UUID id, @Nullable Lease before, LeaseAct act) {
        return switch (act) {
            case LeaseAct.Began(var person, var plot, var until, var at) ->
                new Lease(id, person.person(), plot, at, until, new Stage.Running());
            case LeaseAct.Returned(var _, var at) ->
                Objects.requireNonNull(before).at(new Stage.Returned(at));
            case LeaseAct.Ended(var _, var at) -> Objects.requireNonNull(before).at(new Stage.Over(at));
        };
    }

    /// Who is notified of an act.
    public static List<Notification> notifications(LeaseAct act) {
        return switch (act) {
            case LeaseAct.Began began ->
                List.of(new Notification(began.person().person(), LeaseNotification.LEASE_BEGAN));
            case LeaseAct.Returned _ -> List.of();
            case LeaseAct.Ended ended ->
                List.of(new Notification(ended.person().person(), LeaseNotification.LEASE_ENDED));
        };
    }
}
