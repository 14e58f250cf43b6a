package tereze.queue.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Lifecycle;
import tereze.acts.table.Reads;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.queue.Event;
import tereze.queue.EventAct;
import tereze.queue.rules.EventEvolution;

/// The table of events.
@Component
public final class EventTable {
    private static final StateTable<Event> TABLE = StateTable.of("queue.event", Event.class)
            .stage("stage")
            .frozen("number", "service", "schedule", "child", "prequeue", "opens", "closes", "beacon")
            .unique("number")
            .build();

    /// The lifecycle of an event.
    public static final Lifecycle<Event, EventAct> EVENTS =
            new Lifecycle<>(TABLE, EventAct.class, EventEvolution::evolve);

    /// Events that people know and that are not over.
    private static final String RUNNING = "s.status in ('announced', 'drawn')";

    /// There are few openings a year.
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final StateLoader<Event> byId;
    private final StateLoader<Event> byNumber;
    private final StateLoader<Event> runningOf;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byId = TABLE.byId(jdbc);
        this.byNumber = TABLE.byUnique(jdbc, "number");
        this.runningOf = TABLE.byRows(
                jdbc,
                "the database refuses a case without an admission of an event that began meanwhile",
                "s.service = asked.k1 and " + RUNNING + " order by s.number desc limit 1",
                "text");
    }

    /// The event with this id.
    public Optional<Event> find(UUID id) {
        return byId.first(id).map(Versioned::state);
    }

    /// The event with this number.
    public Optional<Event> find(int number) {
        return byNumber.first(number).map(Versioned::state);
    }

    /// The event for which people queue for a service, or will; empty if there is none.
    public Optional<Event> runningOf(String service) {
        return runningOf.first(service).map(Versioned::state);
    }

    /// The number of the next event.
    public int next() {
        return Reads.peek(
                "two events with one number are decided again",
                () -> jdbc.sql("select coalesce(max(number), 0) + 1 from queue.event")
                        .query(Integer.class)
                        .single());
    }

    /// Events that people know and that are not over, in the order of their numbers.
    public List<Event> running() {
        return where(RUNNING);
    }

    /// Events that people know, that have begun, and that were not over at a moment, in the order of their numbers.
    public List<Event> begun(Instant now, Instant notOverAt) {
        return where(
                "s.status in ('announced', 'drawn', 'closed') and coalesce(s.prequeue, s.opens) <= ?::timestamptz"
                        + " and s.closes > ?::timestamptz",
                now.toString(),
                notOverAt.toString());
    }

    /// Events that are planned or running, in the order of their numbers.
    public List<Event> unfinished() {
        return where("s.status in ('planned', 'announced', 'drawn')");
    }

    private List<Event> where(String condition, Object... parameters) {
        return TABLE.where(jdbc, condition + " order by s.number limit " + MOST, parameters).stream()
                .map(Versioned::state)
                .toList();
    }
}
