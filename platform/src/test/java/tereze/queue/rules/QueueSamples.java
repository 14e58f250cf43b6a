package tereze.queue.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.gate.rules.Draw;
import tereze.gate.rules.EventId;
import tereze.journal.Hash;
import tereze.queue.Beacon;
import tereze.queue.Event;
import tereze.queue.EventAct;
import tereze.queue.EventAct.Secret;
import tereze.queue.EventCommand;
import tereze.queue.store.EventTable;

/// An event as the tests of rules use it.
final class QueueSamples {
    static final int NUMBER = 7;
    static final Instant NOW = Instant.parse("2027-03-01T04:00:00Z");
    static final Instant BEGINS = Instant.parse("2027-04-01T03:00:00Z");
    static final Instant OPENS = Instant.parse("2027-04-01T04:00:00Z");
    static final Instant CLOSES = Instant.parse("2027-04-02T13:00:00Z");
    static final String SECRET = "5e".repeat(32);
    static final String OTHERS = "07".repeat(32);
    static final String KEY = sha256("0b".repeat(32));
    static final PersonId OPERATOR = new PersonId(new UUID(0x4000, 1));
    static final UUID ID = new UUID(0x7000, 7);

    private QueueSamples() {}

    static String sha256(String hex) {
        return Hash.ofContent(HexFormat.of().parseHex(hex)).toString();
    }

    static EventAct.Planned planning(@Nullable Beacon beacon) {
        return new EventAct.Planned(
                new Subject<>(OPERATOR, new EventAct.Planning("school-first-grade")),
                NUMBER,
                "school-first-grade",
                new UUID(0x7000, 1),
                true,
                BEGINS,
                OPENS,
                CLOSES,
                beacon,
                NOW);
    }

    static Event planned() {
        return EventEvolution.evolve(ID, null, planning(null));
    }

    static Event announced() {
        return after(planned(), NOW, new EventCommand.Announce(sha256(SECRET), KEY));
    }

    /// Announced, with a beacon.
    static Event withBeacon() {
        Beacon beacon = new Beacon("52".repeat(32), "83".repeat(96), 1_692_803_367, 3, 1_000);
        Event event = EventEvolution.evolve(ID, null, planning(beacon));
        return after(event, NOW, new EventCommand.Announce(sha256(SECRET), KEY));
    }

    static Event committed() {
        return after(announced(), NOW, new EventCommand.Commit("interior", sha256(OTHERS)));
    }

    static Event revealed() {
        return after(announced(), OPENS, new EventCommand.Reveal(SECRET));
    }

    static Event drawn() {
        return after(revealed(), OPENS, draw(List.of(new Secret(0, SECRET))));
    }

    static EventCommand.Draw draw(List<Secret> secrets) {
        return new EventCommand.Draw(
                new Draw(
                                new EventId(NUMBER),
                                Optional.empty(),
                                secrets.stream()
                                        .map(one -> Optional.of(HexFormat.of().parseHex(one.secret())))
                                        .toList())
                        .seed()
                        .toString(),
                null,
                secrets);
    }

    static Event after(Event event, Instant now, EventCommand command) {
        Decision<EventAct, ?> decision = EventRules.decide(command, event, now);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return EventTable.EVENTS.replay(event.id(), event, ((Decision.Accepted<EventAct, ?>) decision).acts());
    }
}
