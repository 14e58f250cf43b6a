package tereze.gate.server;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import tereze.gate.rules.KioskHeader;
import tereze.gate.rules.Lane;
import tereze.gate.rules.PeerHeader;
import tereze.gate.rules.RosterEntry;
import tereze.gate.store.Roster;
import tereze.gate.wire.Json;
import tereze.gate.wire.KioskMessage;
import tereze.gate.wire.PeerAnswer;
import tereze.gate.wire.RosterMark;

/// The addresses of the gate for other nodes and for kiosks.
final class PeerRoutes implements HttpService {
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_BATCH_BYTES = 1 << 20;

    /// So many batches are in the memory at a time, each of a kiosk whose signature was verified.
    private final Semaphore handingIn = new Semaphore(4);

    private final Events events;

    PeerRoutes(Events events) {
        this.events = events;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{event}/peer", events.at(this::answer))
                .get("/{event}/kiosk/{node}", events.at(this::kioskState))
                .post("/{event}/kiosk", events.at(this::handIn));
    }

    private void answer(OpenEvent event, ServerRequest request, ServerResponse response) throws IOException {
        EventGate gate = event.gate();
        PeerHeader question = request.headers()
                .first(HeaderNames.create(PeerHeader.NAME))
                .flatMap(PeerHeader::read)
                .filter(header ->
                        header.isGenuine(gate.id(), gate.master(), gate.clock().millis()))
                .orElseThrow(() -> new Refused(Refusal.FORGED));
        Map<Integer, RosterMark> known = known(request.query().first("have").orElse(""));
        List<PeerAnswer.Part> parts = new ArrayList<>();
        for (Roster roster : gate.rosters()) {
            parts.add(part(gate, roster, known.getOrDefault(roster.node(), RosterMark.START)));
        }
        byte[] answer = Json.write(new PeerAnswer(
                gate.roster().node(),
                gate.clock().millis(),
                parts,
                gate.announced().cursors(),
                gate.announced().draw(),
                gate.announced().revealed()));
        response.header(
                        HeaderNames.create(PeerHeader.ANSWER_NAME),
                        question.answerTag(answer, gate.master()).toString())
                .send(answer);
    }

    private static PeerAnswer.Part part(EventGate gate, Roster roster, RosterMark known) throws IOException {
        RosterMark from = isStillThere(roster, known) ? known : RosterMark.START;
        byte[] some = roster.entries(from.entries(), MOST_ENTRIES);
        boolean own = roster.node() == gate.roster().node();
        ByteArrayOutputStream entries = new ByteArrayOutputStream(some.length);
        ByteArrayOutputStream lanes = new ByteArrayOutputStream();
        boolean allPublic = true;
        RosterMark next = from;
        for (int at = 0; at < some.length; at += RosterEntry.BYTES) {
            RosterEntry entry = RosterEntry.of(some, at);
            if (own || !gate.kiosks().isRefused(roster.node(), next.entries())) {
                Lane lane = own ? gate.lane(entry.pid()) : Lane.PUBLIC;
                entries.write(some, at, RosterEntry.BYTES);
                lanes.write(lane.code());
                allPublic &= lane == Lane.PUBLIC;
            }
            next = new RosterMark(next.entries() + 1, entry.arrivedMillis());
        }
        return new PeerAnswer.Part(
                roster.node(),
                !own,
                next.toString(),
                entries.toByteArray(),
                allPublic ? null : lanes.toByteArray(),
                some.length == MOST_ENTRIES * RosterEntry.BYTES,
                own ? 0 : gate.kiosks().lastMillis(roster.node()));
    }

    private static boolean isStillThere(Roster roster, RosterMark known) throws IOException {
        if (known.entries() == 0) {
            return true;
        }
        byte[] last = roster.entries(known.entries() - 1, 1);
        return last.length > 0 && RosterEntry.of(last, 0).arrivedMillis() == known.lastMillis();
    }

    /// Reads `NODE:COUNT:MILLIS,…`.
    private static Map<Integer, RosterMark> known(String have) {
        Map<Integer, RosterMark> known = new HashMap<>();
        for (String one : have.isEmpty() ? new String[0] : have.split(",", -1)) {
            String[] parts = one.split(":", 2);
            if (parts.length != 2) {
                throw new Refused(Refusal.BODY_MALFORMED);
            }
            known.put(Integer.parseInt(parts[0]), RosterMark.parse(parts[1]));
        }
        return known;
    }

    private void kioskState(OpenEvent event, ServerRequest request, ServerResponse response) throws IOException {
        int node = Integer.parseInt(request.path().pathParameters().get("node"));
        EventGate gate = event.gate();
        Events.json(response, gate.kiosks().state(node, gate.clock().millis()));
    }

    private void handIn(OpenEvent event, ServerRequest request, ServerResponse response) throws IOException {
        EventGate gate = event.gate();
        KioskHeader header = request.headers()
                .first(HeaderNames.create(KioskHeader.NAME))
                .flatMap(KioskHeader::read)
                .filter(one -> one.isSigned(gate.id(), gate.nodeKey(one.node(), 1)))
                .orElseThrow(() -> new Refused(Refusal.FORGED));
        if (!handingIn.tryAcquire()) {
            throw new Refused(Refusal.KIOSK_BUSY);
        }
        try {
            byte[] body = Bodies.read(request, MOST_BATCH_BYTES);
            if (!header.isOf(body)) {
                throw new Refused(Refusal.FORGED);
            }
            gate.receive(header.node(), Json.read(body, KioskMessage.class));
        } finally {
            handingIn.release();
        }
        response.status(Status.NO_CONTENT_204).send();
    }
}
