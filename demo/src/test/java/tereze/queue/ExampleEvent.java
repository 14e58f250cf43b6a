package tereze.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.PersonId;
import tereze.acts.Sha256;
import tereze.acts.Subject;
import tereze.queue.store.EventTable;
import tereze.queue.store.LeadTable;
import tereze.testing.TestServer;
import tereze.testing.Visitor;

/// An event in a demonstration without a gate, with the steps that a gate and its leader would take.
final class ExampleEvent {
    private static final String SECRET = "07".repeat(32);
    private static final int POINTS = 120;

    private final TestServer server;
    private final UUID schedule = UUID.randomUUID();
    private final UUID id = Event.idOf(schedule);
    private final int number;

    private ExampleEvent(TestServer server, int number) {
        this.server = server;
        this.number = number;
    }

    /// An announced event.
    static ExampleEvent announce(TestServer server, String service, Instant prequeue, Instant opens, Instant closes) {
        int number = server.bean(EventTable.class).next();
        ExampleEvent event = new ExampleEvent(server, number);
        event.record(now -> new EventAct.Planned(
                new Subject<>(new PersonId(UUID.randomUUID()), new EventAct.Planning(service)),
                number,
                service,
                event.schedule,
                false,
                prequeue,
                opens,
                closes,
                null,
                now));
        event.record(now -> new EventAct.Made(Sha256.hex(HexFormat.of().parseHex(SECRET)), "00".repeat(32), now));
        return event;
    }

    int number() {
        return number;
    }

    String page() {
        return "/queue/" + number;
    }

    /// Draws the order, and shows two minutes of a queue that moves.
    ExampleEvent draw(Instant at) {
        record(now -> new EventAct.Drawn("11".repeat(32), null, List.of(new EventAct.Secret(0, SECRET)), now));
        LeadTable table = server.bean(LeadTable.class);
        for (int second = 0; second < POINTS; second++) {
            long released = 40L * second;
            long arrived = 9_000 + 12L * second;
            table.note(
                    number,
                    new QueueFigure(
                            at.minus(Duration.ofSeconds(POINTS - second)),
                            "open",
                            arrived,
                            arrived - released,
                            released,
                            released * 9 / 10,
                            7,
                            180 + second % 40,
                            250));
        }
        return this;
    }

    /// Comes from the gate with a pass that no gate gave.
    void arrive(Visitor visitor) {
        visitor.goes(() -> visitor.page().evaluate("""
                action => {
                    const form = document.createElement('form');
                    form.method = 'post';
                    form.action = action;
                    form.innerHTML = '<input name="pass" value="invented">';
                    document.body.append(form);
                    form.submit();
                }""", page() + "/enter"));
    }

    void close() {
        record(EventAct.Closed::new);
    }

    private void record(Function<Instant, EventAct> act) {
        server.bean(Acts.class)
                .run(Command.bySystem(
                        EventAct.REASON, unit -> unit.stage(EventTable.EVENTS, id, List.of(act.apply(unit.now())))));
    }
}
