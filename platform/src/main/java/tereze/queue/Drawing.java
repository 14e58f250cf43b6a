package tereze.queue;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tereze.acts.Acts;
import tereze.acts.Outcome;
import tereze.gate.rules.Draw;
import tereze.gate.wire.DrawMessage;
import tereze.queue.GateNodes.DrawState;
import tereze.queue.rules.DrawRules;

/// Draws the order of an event that has opened: reveals our secret, waits for those of others, gives the gate the
/// draw and records it. With a beacon an operator draws, and the draw is read from the gate. Only the node that
/// leads does so.
@Component
final class Drawing {
    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);

    private final Acts acts;
    private final Events events;
    private final EventSecrets secrets;
    private final GateNodes nodes;
    private final GateContext gate;

    Drawing(Acts acts, Events events, EventSecrets secrets, GateNodes nodes, GateContext gate) {
        this.acts = acts;
        this.events = events;
        this.secrets = secrets;
        this.nodes = nodes;
        this.gate = gate;
    }

    /// Does what can be done now.
    void step(Event event, Instant now) throws InterruptedException {
        if (!(event.stage() instanceof EventStage.Announced) || now.isBefore(event.opens())) {
            return;
        }
        Optional<EventSecrets.KeyAndSecret> both = secrets.of(event);
        if (both.isEmpty()) {
            LOG.error("event {} cannot be drawn: its secrets are lost", event.number());
            return;
        }
        byte[] ours = both.get().secret();
        if (event.secret() == null) {
            acts.run(events.step(event, new EventCommand.Reveal(HexFormat.of().formatHex(ours))));
        }
        List<DrawState> known = nodes.draws(event.number());
        Optional<Draw> drawn = known.stream()
                .map(DrawState::draw)
                .filter(Objects::nonNull)
                .filter(this::isGenuine)
                .map(DrawMessage::toDraw)
                .findFirst();
        if (drawn.isPresent()) {
            record(event, drawn.get());
            return;
        }
        nodes.reveal(event.number(), ours);
        Optional<Draw> due =
                DrawRules.due(event, known.stream().map(DrawState::secrets).toList(), ours, now);
        if (due.isPresent() && nodes.send(event.number(), due.get()) > 0) {
            record(event, due.get());
        }
    }

    private boolean isGenuine(DrawMessage message) {
        return message.toDraw().isSigned(message.tag(), gate.keys().cursor());
    }

    private void record(Event event, Draw draw) {
        var outcome = acts.run(events.step(
                event,
                new EventCommand.Draw(
                        draw.seed().toString(),
                        draw.signature().map(HexFormat.of()::formatHex).orElse(null),
                        DrawRules.secrets(draw))));
        if (outcome instanceof Outcome.Refused<Event, EventRefusal>(EventRefusal why)) {
            LOG.error("the draw of event {} is not recorded: {}", event.number(), why);
        }
    }
}
