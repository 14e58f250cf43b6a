package tereze.queue.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.api.Language;
import tereze.api.Text;
import tereze.api.Texts;
import tereze.catalogue.Catalogue;
import tereze.queue.Beacon;
import tereze.queue.Event;
import tereze.queue.GateContext;
import tereze.queue.rules.EventRules;
import tereze.queue.rules.LeadRules;

/// Events as the gate reads them.
@Component
final class EventFiles {
    /// After its end a service takes applications without a queue.
    private static final String NO_GRACE = "PT0S";

    private final Catalogue catalogue;
    private final GateContext gate;
    private final Texts texts = Texts.load("queue-pages");

    EventFiles(Catalogue catalogue, GateContext gate) {
        this.catalogue = catalogue;
        this.gate = gate;
    }

    /// An event file of the gate: docs/how-to/put-a-gate-before-a-site.md describes its members.
    ///
    /// @param subject `person` or `child`: whose number is typed
    /// @param prequeue from when people can come; null: there is no lottery
    /// @param grace how long tickets are good after the end
    /// @param born always null: the service checks ages itself
    /// @param enter where people go with their pass
    /// @param keyCommitment SHA-256 of the key of the event
    /// @param commitments SHA-256 of each secret; ours is the first
    /// @param beacon a public source of randomness; null: the secrets alone decide
    /// @param shares of the lanes, in percent
    record EventFile(
            int event,
            String service,
            String subject,
            Text titles,
            Text meanwhile,
            Text elsewhere,
            @Nullable Instant prequeue,
            Instant opens,
            Instant closes,
            String grace,
            @Nullable String born,
            String enter,
            String keyCommitment,
            List<String> commitments,
            @Nullable Beacon beacon,
            List<Integer> shares) {}

    /// The file of an event that people know.
    EventFile of(Event event) {
        String keyCommitment = event.keyCommitment();
        if (keyCommitment == null) {
            throw new IllegalStateException("event " + event.number() + ": planned (expected: announced)");
        }
        return new EventFile(
                event.number(),
                event.service(),
                event.child() ? "child" : "person",
                nameOf(event),
                text("queue.gate.meanwhile"),
                text("queue.gate.elsewhere"),
                event.prequeue() == null ? null : gate.atGate(event.prequeue()),
                gate.atGate(event.opens()),
                gate.atGate(event.closes()),
                NO_GRACE,
                null,
                gate.settings().enterOf(event.number()),
                keyCommitment,
                EventRules.commitments(event).stream().map(Object::toString).toList(),
                event.beacon(),
                LeadRules.SHARES);
    }

    /// The name of the service, or its id if it is not declared any more.
    Text nameOf(Event event) {
        return catalogue
                .find(event.service())
                .map(definition -> definition.about().name())
                .orElseGet(() -> new Text(event.service(), event.service(), event.service()));
    }

    private Text text(String key) {
        return new Text(
                texts.text(key, Language.KK, Map.of()),
                texts.text(key, Language.RU, Map.of()),
                texts.text(key, Language.EN, Map.of()));
    }
}
