package tereze.gate.server;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import tereze.gate.rules.Lane;
import tereze.gate.rules.PeerHeader;
import tereze.gate.rules.RosterEntry;
import tereze.gate.store.Roster;
import tereze.gate.wire.Json;
import tereze.gate.wire.KioskMessage;
import tereze.gate.wire.PeerAnswer;

/// The addresses of the gate for other nodes and for kiosks.
final class PeerRoutes implements HttpService {
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_BATCH_BYTES = 4 << 20;

    /// A batch is large and read before it can be verified, so one is in the memory at a time.
    private final Semaphore handingIn = new Semaphore(1);

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
        Map<Integer, Long> known = known(request.query().first("have").orElse(""));
        List<PeerAnswer.Part> parts = new ArrayList<>();
        for (Roster roster : gate.rosters()) {
            parts.add(part(gate, roster, known.getOrDefault(roster.node(), 0L)));
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

    private static PeerAnswer.Part part(EventGate gate, Roster roster, long from) throws IOException {
        byte[] entries = roster.entries(from, MOST_ENTRIES);
        boolean own = roster.node() == gate.roster().node();
        byte[] lanes = new byte[entries.length / RosterEntry.BYTES];
        boolean allPublic = true;
        for (int i = 0; own && i < lanes.length; i++) {
            Lane lane = gate.lane(RosterEntry.of(entries, i * RosterEntry.BYTES).pid());
            lanes[i] = (byte) lane.code();
            allPublic &= lane == Lane.PUBLIC;
        }
        return new PeerAnswer.Part(
                roster.node(), !own, from, entries, allPublic ? null : lanes, lanes.length == MOST_ENTRIES);
    }

    /// Reads `NODE:COUNT,…`.
    private static Map<Integer, Long> known(String have) {
        Map<Integer, Long> known = new HashMap<>();
        for (String one : have.isEmpty() ? new String[0] : have.split(",", -1)) {
            String[] parts = one.split(":", -1);
            if (parts.length != 2) {
                throw new Refused(Refusal.BODY_MALFORMED);
            }
            known.put(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
        }
        return known;
    }

    private void kioskState(OpenEvent event, ServerRequest request, ServerResponse response) throws IOException {
        int node = Integer.parseInt(request.path().pathParameters().get("node"));
        Events.json(response, event.gate().kiosks().state(node));
    }

    private void handIn(OpenEvent event, ServerRequest request, ServerResponse response) throws IOException {
        if (!handingIn.tryAcquire()) {
            throw new Refused(Refusal.KIOSK_BUSY);
        }
        try {
            event.gate().receive(Json.read(Bodies.read(request, MOST_BATCH_BYTES), KioskMessage.class));
        } finally {
            handingIn.release();
        }
        response.status(Status.NO_CONTENT_204).send();
    }
}
