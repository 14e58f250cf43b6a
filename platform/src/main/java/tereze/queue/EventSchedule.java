package tereze.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tereze.acts.ActStream;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.TransientFailures;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.queue.rules.AnnouncementRules;
import tereze.queue.rules.AnnouncementRules.Announcement;
import tereze.queue.store.EventTable;
import tereze.releases.Release;

/// Keeps the events in step with the announced openings, in commits of their own: an opening that is announced gets
/// one, an opening that moved gets another, and what was put back loses its event. Safe on every node: the second
/// run finds nothing to do.
@Component
final class EventSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(EventSchedule.class);

    private final Acts acts;
    private final ActStream stream;
    private final Catalogue catalogue;
    private final EventTable table;
    private final Events events;
    private final EventSecrets secrets;
    private final GateContext gate;

    EventSchedule(
            Acts acts,
            ActStream stream,
            Catalogue catalogue,
            EventTable table,
            Events events,
            EventSecrets secrets,
            GateContext gate) {
        this.acts = acts;
        this.stream = stream;
        this.catalogue = catalogue;
        this.table = table;
        this.events = events;
        this.secrets = secrets;
        this.gate = gate;
    }

    /// Does what is due.
    void run(Instant now) {
        if (!gate.settings().hasGate()) {
            return;
        }
        List<Event> unfinished = table.unfinished();
        Stream.concat(
                        rushes().map(definition -> definition.service().value()),
                        unfinished.stream().map(Event::service))
                .distinct()
                .forEach(service -> carefully(service, () -> follow(service, unfinished, now)));
        table.unfinished().forEach(event -> carefully(event.service(), () -> goOn(event, now)));
    }

    private Stream<Definition> rushes() {
        return catalogue.all().stream().filter(one -> one.about().openingMinute() != null);
    }

    private void follow(String service, List<Event> unfinished, Instant now) {
        Optional<Announcement> announced = AnnouncementRules.of(stream.of(Release.idOf(service)));
        unfinished.stream()
                .filter(event -> event.service().equals(service))
                .filter(event -> announced.isEmpty() || !announced.get().act().equals(event.schedule()))
                .forEach(event ->
                        run(events.step(event, new EventCommand.Cancel(announced.isPresent() ? "moved" : "put-back"))));
        if (announced.isPresent()
                && now.isBefore(announced.get().closes())
                && table.find(Event.idOf(announced.get().act())).isEmpty()) {
            run(events.plan(service, isForChildren(service), announced.get()));
        }
    }

    private boolean isForChildren(String service) {
        return catalogue
                .find(service)
                .filter(definition -> definition.about().forChildren())
                .isPresent();
    }

    private void goOn(Event event, Instant now) {
        Optional<EventSecrets.KeyAndSecret> both = secrets.of(event);
        if (both.isEmpty()) {
            LOG.error("the secrets of event {} are lost", event.number());
            return;
        }
        // Before it is public: a gate that meets the event finds the key.
        gate.keys().append(event.number(), both.get().key());
        if (event.stage() instanceof EventStage.Planned) {
            run(events.step(
                    event,
                    new EventCommand.Announce(
                            both.get().commitment(), both.get().keyCommitment())));
        } else if (!now.isBefore(event.closes())) {
            run(events.step(event, new EventCommand.Close()));
        }
    }

    private void run(Command<Outcome<Event, EventRefusal>> command) {
        if (acts.run(command) instanceof Outcome.Done<Event, EventRefusal>(Event event, var _)) {
            LOG.info("event {} of {} is {}", event.number(), event.service(), event.stage());
        }
    }

    private static void carefully(String service, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            if (TransientFailures.isOutage(e)) {
                throw e;
            }
            LOG.error("the event of {} is due and failed", service, e);
        }
    }
}
