package tereze.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tereze.catalogue.Availability;
import tereze.gate.client.GateNode;
import tereze.gate.rules.Controller;
import tereze.gate.rules.Counts;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Line;
import tereze.gate.rules.NoShows;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Sample;
import tereze.queue.rules.LeadRules;
import tereze.queue.store.AdmissionTable;
import tereze.queue.store.LeadTable;
import tereze.queue.store.LeadTable.Lead;

/// Moves the line of one event, while this node leads. Not thread-safe.
final class EventLead {
    /// A holder that has said nothing for so long is replaced.
    static final Duration LEASE = Duration.ofSeconds(3);

    /// How long a person who was let in is counted as a user who has not applied yet.
    private static final long SESSION_SECONDS = 600;

    /// Everybody who was let in is a user for so long. The limit is tried by users, and somebody who applies at once
    /// would hardly be seen.
    private static final long LEAST_SECONDS = 30;

    /// A node notes its second a moment later.
    private static final long NOTED_SECONDS = 1;

    private final int event;
    private final int perDay;
    private final UUID holder;
    private final Parts parts;
    private final List<GateNode> nodes;

    private @Nullable Lead lead;
    private @Nullable Controller controller;
    private Counts counts = Counts.NONE;

    /// The second up to which samples are counted.
    private long sampledTo;

    /// The act up to which admissions are counted.
    private long cameTo;

    /// What a lead needs.
    ///
    /// @param clockIsRight whether the clock of this node was compared with the database's a moment ago
    record Parts(
            LeadTable table,
            AdmissionTable admissions,
            GateNodes gates,
            GateContext gate,
            BooleanSupplier clockIsRight) {}

    /// @param perDay applications for its service on the busiest day
    EventLead(int event, int perDay, UUID holder, Parts parts) {
        this.event = event;
        this.perDay = perDay;
        this.holder = holder;
        this.parts = parts;
        nodes = parts.gates().writersOf(event);
    }

    /// Whether this node leads now, or took the lead.
    boolean holds() {
        if (lead == null) {
            long least = parts.gate().machine().instant().getEpochSecond();
            lead = parts.table().take(event, holder, least, LEASE).orElse(null);
        }
        return lead != null;
    }

    /// Keeps the lead without a cursor, before the order is drawn.
    void keep() {
        Lead held = lead;
        if (held != null) {
            advance(held.reached());
        }
    }

    /// A compare-and-set, right before something is sent. A node that was stopped finds out here.
    ///
    /// @param reached how far each lane is released from now on
    private Optional<Lead> advance(List<Ord> reached) {
        Lead held = lead;
        lead = held == null ? null : parts.table().goOn(held, reached, LEASE).orElse(null);
        if (lead == null) {
            controller = null;
        }
        return Optional.ofNullable(lead);
    }

    /// Does what is due once a second.
    ///
    /// @param paused null if the service is not paused
    /// @param now by the clock of the platform
    void second(Availability.@Nullable Paused paused, Instant now) throws InterruptedException {
        long millis = parts.gate().machine().millis();
        Controller before = controller == null ? begin(millis) : controller;
        if (before == null) {
            keep();
            return;
        }
        parts.gates().ask(nodes, GateNode::hear).values().forEach(heard -> counts = counts.merge(heard.counts()));
        List<Line> lines = counts.lines();
        Seen seen = seen(millis / 1_000);
        Controller next = LeadRules.next(before, paused != null, sample(seen, now), lines, millis);
        Optional<Lead> held = advance(next.cursors());
        if (held.isEmpty()) {
            return;
        }
        controller = next;
        Cursor cursor =
                LeadRules.cursor(next, event, held.get().epoch(), held.get().seq(), paused, millis);
        send(cursor);
        note(cursor, next, lines, seen, now);
    }

    /// Where the line is, as the nodes of the gate say; null if none answers. What happened before was the matter
    /// of the writer before: counted within one second it would be a crowd.
    private @Nullable Controller begin(long millis) throws InterruptedException {
        Lead taken = lead;
        Map<GateNode, Optional<Cursor>> held =
                parts.gates().ask(nodes, node -> node.cursor(parts.gate().keys().cursor()));
        if (taken == null || held.isEmpty()) {
            return null;
        }
        sampledTo = millis / 1_000 - NOTED_SECONDS - 1;
        cameTo = parts.admissions().newest(event);
        return LeadRules.beginning(
                taken.reached(),
                held.values().stream().flatMap(Optional::stream).toList(),
                perDay,
                parts.gate().settings().mostPerSecond(),
                millis);
    }

    private void send(Cursor cursor) throws InterruptedException {
        boolean replaced = parts.gates()
                .ask(nodes, node -> node.send(cursor, parts.gate().keys().cursor()))
                .containsValue(false);
        if (replaced) {
            lead = null;
            controller = null;
        }
    }

    private Seen seen(long second) {
        long until = second - NOTED_SECONDS;
        Seen seen = parts.table().seen(event, sampledTo, until);
        sampledTo = Math.max(sampledTo, until);
        return seen;
    }

    private Sample sample(Seen seen, Instant now) {
        List<NoShows.Turn> came = new ArrayList<>();
        for (AdmissionTable.Came one : parts.admissions().after(event, cameTo)) {
            came.add(new NoShows.Turn(
                    Lane.ALL.get(one.lane()), Ord.parse(one.ord()).orElseThrow()));
            cameTo = one.act();
        }
        long applied = parts.table()
                .seen(event, sampledTo - SESSION_SECONDS, sampledTo)
                .applied();
        long active = Math.max(letIn(SESSION_SECONDS, now) - applied, letIn(LEAST_SECONDS, now));
        return new Sample(came, (int) active, seen.completed(), seen.failed(), seen.stuck(), seen.latencyMillis());
    }

    private long letIn(long seconds, Instant now) {
        return parts.admissions().countSince(event, now.minusSeconds(seconds));
    }

    private void note(Cursor cursor, Controller next, List<Line> lines, Seen seen, Instant now) {
        long arrived = LeadRules.arrived(lines);
        long released = Math.min(arrived, Math.round(LeadRules.released(next, lines)));
        parts.table()
                .note(
                        event,
                        new QueueFigure(
                                now,
                                cursor.state().name().toLowerCase(Locale.ROOT),
                                arrived,
                                arrived - released,
                                released,
                                parts.admissions().countSince(event, Instant.EPOCH),
                                (int) Math.round(next.noShows().part(cursor.atMillis()) * 100),
                                seen.latencyMillis(),
                                (int) Math.round(next.limit().limit())));
    }
}
