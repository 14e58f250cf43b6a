package tereze.gate.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Eligibility;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Iin;
import tereze.gate.rules.KioskBatch;
import tereze.gate.rules.Lane;
import tereze.gate.rules.NodeNumber;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Schedule.Phase;
import tereze.gate.rules.Seal;
import tereze.gate.rules.Ticket;
import tereze.gate.store.Arrival;
import tereze.gate.store.FirstArrivals;
import tereze.gate.store.LaneFile;
import tereze.gate.store.Roster;
import tereze.gate.store.StateFile;
import tereze.gate.wire.KioskMessage;

/// One event at one node: issues tickets and reads them. What it cannot do, it refuses
/// ([Refused]). Thread-safe.
public final class EventGate implements AutoCloseable {
    private final GateEvent event;
    private final Path folder;
    private final Eligibility eligibility;
    private final int node;
    private final Clock clock;
    private final Hmac master;
    private final Hmac nodeKey;
    private final Hmac eventKey;
    private final Desks desks;

    private final FirstArrivals arrivals = new FirstArrivals();
    private final WaitingLine waiting;
    private final LaneFile lanes;
    private final Roster roster;
    private final Kiosks kiosks;
    private final boolean offline;
    private final Announcements announced;
    private final Places places;

    private volatile @Nullable Refusal standstill;
    private volatile boolean lanesFailing;

    /// Whether it knows of a ticket. Then the event is as it is.
    private volatile boolean anybody;

    /// Whether another file of the event takes its place.
    private boolean retired;

    /// Opens an event, with what the node knew of it before.
    ///
    /// @throws WrongFile if a key is missing or wrong
    public EventGate(GateEvent event, Keys keys, GateServer.Node of) throws WrongFile, IOException {
        this.event = event;
        node = of.number();
        clock = of.clock();
        offline = of.kiosk();
        eligibility = new Eligibility(event.born(), of.demo());
        // A kiosk need not have the keys of other things than its tickets.
        master = offline ? keys.keyIfAny(Keys.MASTER) : keys.key(Keys.MASTER);
        nodeKey = keys.ofNode(node);
        eventKey = keys.of(event);
        Hmac passKey = offline ? keys.keyIfAny(Keys.PASS) : keys.key(Keys.PASS);
        Hmac cursorKey = offline ? keys.keyIfAny(Keys.CURSOR) : keys.key(Keys.CURSOR);
        desks = new Desks(event.id(), keys, clock);
        waiting = new WaitingLine(event.schedule());
        Path own = Files.createDirectories(of.folder().resolve("event-" + event.id()));
        folder = own;
        lanes = LaneFile.open(own.resolve("node-" + node + ".lanes"));
        roster = Roster.open(
                own,
                event.id(),
                node,
                entry -> learn(entry.pid(), new Arrival(entry.arrivedMillis(), node, lanes.of(entry.pid()), offline)));
        kiosks = new Kiosks(
                own,
                event,
                (kiosk, entry) -> learn(entry.pid(), atKiosk(kiosk, entry)),
                (kiosk, entry) -> arrivals.find(entry.pid()).equals(Optional.of(atKiosk(kiosk, entry))));
        announced = Announcements.open(event, cursorKey, clock, own);
        places = new Places(event, passKey, clock, waiting, announced);
        keepEvent(own.resolve("event.json"));
        waiting.refresh();
    }

    private static Arrival atKiosk(int kiosk, RosterEntry entry) {
        return new Arrival(entry.arrivedMillis(), kiosk, Lane.PUBLIC, true);
    }

    /// Leaves the event beside what is issued for it, for those who check the order.
    ///
    /// @throws WrongFile if tickets were issued for another event file: their order would be another
    private void keepEvent(Path file) throws WrongFile {
        try {
            byte[] content = event.source().getBytes(StandardCharsets.UTF_8);
            boolean isKept = Files.exists(file);
            if (isKept && Arrays.equals(Files.readAllBytes(file), content)) {
                return;
            }
            if (isKept && roster.size() > 0) {
                throw new WrongFile(file + ": the tickets in this folder were issued for this event file, and another "
                        + "one is given (expected: the same, or another --data)");
            }
            StateFile.replace(file, content);
        } catch (IOException e) {
            System.getLogger(EventGate.class.getName())
                    .log(System.Logger.Level.WARNING, "not saved: {0}", e.toString());
        }
    }

    /// Issues nothing any more, so that another file of the event can take its place.
    ///
    /// @return false if somebody has a ticket; then nothing has changed
    boolean retire() {
        synchronized (roster) {
            retired = !anybody;
            return retired;
        }
    }

    /// The newest seal of this node, in hexadecimal digits; null before the first.
    public @Nullable String seal() {
        Seal seal = roster.newestSeal();
        return seal == null ? null : seal.hash().toString();
    }

    /// Remembers who arrived when, and counts them if they are new.
    private void learn(Pid pid, Arrival arrival) {
        anybody = true;
        if (arrivals.remember(pid, arrival) != FirstArrivals.Outcome.KNOWN) {
            waiting.add(arrival);
        }
    }

    public GateEvent event() {
        return event;
    }

    /// Its number.
    public EventId id() {
        return event.id();
    }

    /// Where what is issued for it is kept.
    Path folder() {
        return folder;
    }

    /// The roster of this node.
    Roster roster() {
        return roster;
    }

    /// The roster of this node, and those that were handed in.
    List<Roster> rosters() {
        List<Roster> all = new ArrayList<>(List.of(roster));
        all.addAll(kiosks.rosters());
        return all;
    }

    /// What was handed in by kiosks.
    Kiosks kiosks() {
        return kiosks;
    }

    /// A ticket as a person carries it.
    ///
    /// @param text 64 characters
    public record Issued(String text, Ticket ticket) {}

    /// The ticket of the person with this number: a new one, or the first one that the person got.
    ///
    /// @param typed what somebody typed
    /// @param lane wanted; above the public one a desk must ask
    /// @param desk the header `Gate-Desk`; null: nobody but the person asks
    public Issued issue(String typed, Lane lane, @Nullable String desk) {
        Phase phase = event.schedule().at(clock.instant());
        if (phase == Phase.NOT_YET) {
            throw new Refused(Refusal.NOT_YET);
        }
        if (phase == Phase.OVER) {
            throw new Refused(Refusal.CLOSED);
        }
        if (lane != Lane.PUBLIC && desk == null) {
            throw new Refused(Refusal.DESK_FORGED);
        }
        Iin iin = eligible(typed);
        if (desk != null && offline) {
            // Tickets of kiosks are in the public lane.
            throw new Refused(Refusal.DESK_FORGED);
        }
        Lane granted = desk == null ? Lane.PUBLIC : desks.granted(desk, iin, lane);
        Pid pid = Pid.of(event.id(), eventKey, iin);
        Arrival arrival = arrivals.find(pid).orElseGet(() -> arrive(pid, granted, phase));
        Ticket ticket = arrival.ticket(event.id(), pid);
        return new Issued(ticket.sign(nodeKey(arrival.node(), 1)), ticket);
    }

    private Iin eligible(String typed) {
        return switch (eligibility.check(typed, Year.now(clock.withZone(ZoneOffset.UTC)))) {
            case Eligibility.Verdict.Eligible(Iin iin) -> iin;
            case Eligibility.Verdict.Malformed _ -> throw new Refused(Refusal.IIN_MALFORMED);
            case Eligibility.Verdict.NotOfAge _ -> throw new Refused(Refusal.NOT_OF_AGE);
        };
    }

    /// Writes a new arrival. One at a time, so that nobody gets two and moments never go back.
    private Arrival arrive(Pid pid, Lane lane, Phase phase) {
        if (phase != Phase.ISSUING) {
            throw new Refused(Refusal.CLOSED);
        }
        Refusal why = standstill;
        if (why != null) {
            throw new Refused(why);
        }
        synchronized (roster) {
            Optional<Arrival> known = arrivals.find(pid);
            if (known.isPresent()) {
                return known.get();
            }
            if (retired) {
                throw new Refused(Refusal.NOT_YET);
            }
            long millis = Math.max(clock.millis(), roster.earliestMillis());
            Arrival arrival = new Arrival(millis, node, lane, offline);
            lanes.put(pid, lane);
            roster.append(new RosterEntry(pid, millis));
            learn(pid, arrival);
            return arrival;
        }
    }

    /// Reads a ticket that somebody presents. One of a kiosk is good when the kiosk has handed it in, and is then
    /// read as the first ticket of its person.
    public Ticket present(String text) {
        if (event.schedule().at(clock.instant()) == Phase.OVER) {
            throw new Refused(Refusal.CLOSED);
        }
        return switch (Ticket.read(text, event.id(), this::nodeKey)) {
            case Ticket.Reading.Valid(Ticket ticket) -> genuine(ticket);
            case Ticket.Reading.OfAnotherEvent _ -> throw new Refused(Refusal.TICKET_OF_ANOTHER_EVENT);
            case Ticket.Reading.Forged _ -> throw new Refused(Refusal.TICKET_FORGED);
        };
    }

    private Ticket genuine(Ticket ticket) {
        if (NodeNumber.isKiosk(ticket.node()) && !ticket.isOffline()) {
            // No kiosk issues one. The key of a stolen kiosk can sign it.
            throw new Refused(Refusal.TICKET_FORGED);
        }
        return ticket.isOffline() && !offline ? handedIn(ticket) : ticket;
    }

    private Ticket handedIn(Ticket ticket) {
        Optional<Arrival> first = arrivals.find(ticket.pid());
        if (first.isEmpty() && !kiosks.has(ticket.node(), RosterEntry.of(ticket))) {
            throw new Refused(Refusal.TICKET_NOT_HANDED_IN);
        }
        // Without a place in the memory, what was handed in is in the roster only.
        return first.orElseGet(() -> atKiosk(ticket.node(), RosterEntry.of(ticket)))
                .ticket(event.id(), ticket.pid());
    }

    /// Says where tickets are in the line, and gives passes.
    public Places places() {
        return places;
    }

    /// What the node received: cursors, secrets and the draw.
    Announcements announced() {
        return announced;
    }

    /// Why no new tickets are issued; null if they are.
    void standStill(@Nullable Refusal why) {
        if (why != standstill) {
            System.getLogger(EventGate.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "event {0}: {1}",
                            event.id(),
                            why == null ? "tickets are issued again" : "no new tickets are issued: " + why.code());
        }
        standstill = why;
    }

    FirstArrivals arrivals() {
        return arrivals;
    }

    WaitingLine waiting() {
        return waiting;
    }

    Hmac master() {
        return master;
    }

    /// The key of a node and kid.
    Hmac nodeKey(int of, int kid) {
        return of == node && kid == 1 ? nodeKey : master.ofNode(of, kid);
    }

    Clock clock() {
        return clock;
    }

    /// Does what is due ten times a second.
    void tick() {
        lanesFailing = !lanes.force();
        roster.seal(clock.millis());
    }

    /// Whether something that was issued or received could not be written down yet.
    boolean isFailing() {
        return lanesFailing || roster.isFailing() || announced.isFailing();
    }

    /// Whether tickets are in no roster, because too many could not be written down at once.
    boolean isIncomplete() {
        return roster.isIncomplete();
    }

    /// The lane of somebody who got a ticket at this node.
    Lane lane(Pid pid) {
        return lanes.of(pid);
    }

    /// Takes what another node issued.
    void hear(Pid pid, Arrival arrival) {
        learn(pid, arrival);
    }

    /// Takes what a kiosk hands in.
    ///
    /// @param kiosk whose signature was verified
    void receive(int kiosk, KioskMessage message) {
        KioskBatch batch = message.toBatch();
        if (!batch.event().equals(event.id()) || batch.node() != kiosk || kiosk == node) {
            throw new Refused(Refusal.FORGED);
        }
        kiosks.receive(batch, announced.seed() != null, clock.millis());
    }

    @Override
    public void close() throws IOException {
        try (roster;
                kiosks) {
            lanes.close();
        }
    }
}
