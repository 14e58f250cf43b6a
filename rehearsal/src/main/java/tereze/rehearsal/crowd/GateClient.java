package tereze.rehearsal.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seed;
import tereze.journal.Hash;
import tereze.rehearsal.http.Connections;
import tereze.rehearsal.http.HttpCaller.Answer;
import tereze.rehearsal.http.Json;
import tools.jackson.databind.JsonNode;

/// The requests of people to the gate. Thread-safe.
public final class GateClient {
    private static final int OK = 200;
    private static final int TICKET_BYTES = 48;
    private static final int TIME_AT = 8;
    private static final int PID_AT = 16;

    private final Connections gate;
    private final int event;

    public GateClient(Connections gate, int event) {
        this.gate = gate;
        this.event = event;
    }

    /// The number of the event.
    public int event() {
        return event;
    }

    /// Asks for a ticket.
    public Answer ticket(String iin) throws IOException, InterruptedException {
        return gate.post(path("ticket"), "", "{\"iin\":\"" + iin + "\"}");
    }

    /// The ticket in an answer.
    public static String ticketIn(Answer answer) throws IOException {
        return Json.text(Json.read(answer), "ticket");
    }

    /// Asks for a pass: 200, or 202 if it is not yet this one's turn.
    Answer pass(String ticket) throws IOException, InterruptedException {
        return gate.post(path("pass"), "", "{\"ticket\":\"" + ticket + "\"}");
    }

    /// What everybody who waits may know.
    ///
    /// @param cursor of the public lane
    /// @param seed null before the draw
    record Status(String state, Ord cursor, @Nullable Seed seed) {}

    /// Asks how far the line has come.
    Status status() throws IOException, InterruptedException {
        JsonNode answer = Json.read(gate.get(path("status.json"), ""));
        String seed = answer.path("seed").asString("");
        return new Status(
                answer.path("state").asString(""),
                Ord.parse(answer.path("cursors").path(0).asString("")).orElse(Ord.FIRST),
                seed.isEmpty() ? null : new Seed(Hash.parse(seed)));
    }

    /// The event as the gate knows it; empty if it does not know it yet.
    public Optional<GateEvent> published() throws IOException, InterruptedException {
        Answer answer = gate.get(path("event"), "");
        if (answer.status() != OK) {
            return Optional.empty();
        }
        try {
            return Optional.of(EventFile.parse("the gate's event", answer.text()));
        } catch (WrongFile e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// The person and the time in a ticket, which decide the place. The mark is for the gate to check.
    static RosterEntry entry(String ticket) {
        byte[] bytes = Base64.getUrlDecoder().decode(ticket);
        if (bytes.length != TICKET_BYTES) {
            throw new IllegalArgumentException("ticket: " + bytes.length + " bytes (expected: " + TICKET_BYTES + ")");
        }
        return new RosterEntry(Pid.of(bytes, PID_AT), ByteBuffer.wrap(bytes).getLong(TIME_AT) & 0xffff_ffff_ffffL);
    }

    /// The admissions of the event are published by the platform; this is their address there.
    public static String admissions(int event) {
        return "/api/v1/queue/" + event + "/admissions.ndjson";
    }

    private String path(String last) {
        return "/g/" + event + "/" + last;
    }
}
