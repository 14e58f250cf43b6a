package tereze.notices;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.QuotaReached;
import tereze.acts.UnitOfWork;
import tereze.notices.rules.PushRules;
import tereze.notices.store.PushTable;

/// The browsers in which people get notifications. A subscription belongs to its person, also while nobody is signed in
/// there, until the person turns it off, somebody else turns notifications on in the same browser, or the browser's
/// push service does not know it any more. Thread-safe, on any number of nodes.
@Service
public final class PushSubscriptions {
    private final PushTable table;
    private final Acts acts;

    PushSubscriptions(PushTable table, Acts acts) {
        this.table = table;
        this.acts = acts;
    }

    /// Turns notifications on in a browser. Whoever got them there before gets them there no longer.
    ///
    /// @param address with an endpoint that [tereze.outbound.PublicUrl] allows
    @CheckReturnValue
    public Command<Outcome<PushSubscription, PushRefusal>> begin(PersonId person, PushAddress address) {
        return Command.by(person, PushAct.REASON, unit -> {
            Optional<QuotaReached> reached = unit.count(PushTable.PUSHING, person);
            table.ofBrowser(PushSubscription.browserOf(address.endpoint()))
                    .ifPresent(before -> change(unit, before.id(), new PushCommand.Replace()));
            return unit.begin(PushTable.PUSHES, PushRules.begin(person, address, reached, unit.now()));
        });
    }

    /// Turns notifications off in one of a person's browsers.
    @CheckReturnValue
    public Command<Outcome<PushSubscription, PushRefusal>> turnOff(UUID id, PersonId by) {
        return Command.by(by, PushAct.REASON, unit -> change(unit, id, new PushCommand.TurnOff(by)));
    }

    /// Ends a subscription that its push service does not know any more. A second call changes nothing.
    public void lose(UUID id) {
        acts.run(Command.bySystem(PushAct.REASON, unit -> change(unit, id, new PushCommand.Lose())));
    }

    private static Outcome<PushSubscription, PushRefusal> change(UnitOfWork unit, UUID id, PushCommand command) {
        return unit.change(
                PushTable.PUSHES,
                id,
                PushRefusal.Unknown::new,
                subscription -> PushRules.decide(command, subscription, unit.now()));
    }

    /// Where a subscription's notifications are sent; empty if it has ended or belongs to somebody else.
    public Optional<PushAddress> addressOf(UUID id, PersonId person) {
        return table.find(id)
                .filter(subscription -> subscription.person().equals(person))
                .flatMap(PushSubscription::address);
    }

    /// A person's active subscriptions, oldest first.
    public List<PushSubscription> of(PersonId person) {
        return table.active(List.of(person)).stream()
                .sorted(Comparator.comparing(PushSubscription::since).thenComparing(PushSubscription::id))
                .toList();
    }

    /// The ids of people's active subscriptions. People without one are left out.
    Map<PersonId, Set<UUID>> idsOf(Collection<PersonId> persons) {
        return table.active(persons).stream()
                .collect(Collectors.groupingBy(
                        PushSubscription::person, Collectors.mapping(PushSubscription::id, Collectors.toSet())));
    }
}
