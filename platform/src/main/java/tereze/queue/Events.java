package tereze.queue;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tereze.acts.Actor;
import tereze.acts.Command;
import tereze.acts.Decision;
import tereze.acts.Outcome;
import tereze.acts.Subject;
import tereze.queue.rules.AnnouncementRules.Announcement;
import tereze.queue.rules.EventRules;
import tereze.queue.store.EventTable;
import tereze.queue.store.LeadTable;

/// The events for which people queue. Thread-safe, on any number of nodes.
@Service
public final class Events {
    private final EventTable table;
    private final LeadTable lead;
    private final QueueSettings settings;

    Events(EventTable table, LeadTable lead, QueueSettings settings) {
        this.table = table;
        this.lead = lead;
        this.settings = settings;
    }

    /// How the queue of an event was, the newest first.
    public List<QueueFigure> figures(int number, int most) {
        return lead.figures(number, most);
    }

    /// An event that people know, by its number.
    public Optional<Event> find(int number) {
        return table.find(number).filter(Event::isPublic);
    }

    /// The event for which people queue for a service, or will.
    public Optional<Event> runningOf(String service) {
        return table.runningOf(service);
    }

    /// Events that people know and that are not over, in the order of their numbers.
    public List<Event> running() {
        return table.running();
    }

    /// Plans the event of an announced opening. The second one of two nodes finds it planned.
    ///
    /// @param child whether children are queued for
    @CheckReturnValue
    Command<Outcome<Event, EventRefusal>> plan(String service, boolean child, Announcement announced) {
        UUID id = Event.idOf(announced.act());
        return Command.bySystem(
                EventAct.REASON,
                unit -> unit.find(EventTable.EVENTS, id).isPresent()
                        ? unit.refuse(new EventRefusal.NotNext())
                        : unit.begin(
                                EventTable.EVENTS,
                                id,
                                Decision.accept(new EventAct.Planned(
                                        new Subject<>(announced.operator(), new EventAct.Planning(service)),
                                        table.next(),
                                        service,
                                        announced.act(),
                                        child,
                                        announced.prequeue(),
                                        announced.opens(),
                                        announced.closes(),
                                        settings.beacon() == null
                                                ? null
                                                : settings.beacon().forOpening(announced.opens()),
                                        unit.now()))));
    }

    /// Commits another party to a secret.
    ///
    /// @param party the code of the agency
    /// @param by who sends it
    @CheckReturnValue
    public Command<Outcome<Event, EventRefusal>> commit(int number, String party, Actor by, String sha256) {
        return Command.by(by, EventAct.REASON, unit -> {
            Optional<Event> event = find(number);
            return event.isEmpty()
                    ? unit.refuse(new EventRefusal.Unknown())
                    : unit.change(
                            EventTable.EVENTS,
                            event.get().id(),
                            EventRefusal.Unknown::new,
                            found -> EventRules.decide(new EventCommand.Commit(party, sha256), found, unit.now()));
        });
    }

    /// A step that the platform takes by itself.
    @CheckReturnValue
    Command<Outcome<Event, EventRefusal>> step(Event event, EventCommand command) {
        return Command.bySystem(
                EventAct.REASON,
                unit -> unit.change(
                        EventTable.EVENTS,
                        event.id(),
                        EventRefusal.Unknown::new,
                        found -> EventRules.decide(command, found, unit.now())));
    }
}
