package tereze.gate.server;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.DeskHeader;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Pass;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Ticket;
import tereze.gate.store.Roster;
import tereze.gate.wire.CursorMessage;
import tereze.gate.wire.DrawMessage;
import tereze.gate.wire.Json;
import tereze.gate.wire.PlaceMark;
import tereze.gate.wire.RosterLine;
import tereze.gate.wire.SealMarks;
import tereze.gate.wire.Secrets;

/// The addresses of the gate for programs: `/g/EVENT/…`.
final class GateRoutes implements HttpService {
    private static final int MOST_BYTES = 1024;
    private static final int MOST_ANNOUNCEMENT_BYTES = 16 << 10;
    private static final int MOST_SEALS = 1_000;
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    private final Events events;

    GateRoutes(Events events) {
        this.events = events;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/{event}/ticket", events.at(this::ticket))
                .post("/{event}/place", events.at(this::place))
                .post("/{event}/pass", events.at(this::pass))
                .post("/{event}/check", events.at(this::check))
                .post("/{event}/reveal", events.at(this::reveal))
                .post("/{event}/draw", events.at(this::takeDraw))
                .post("/{event}/cursor", events.at(this::takeCursor))
                .get("/{event}/status.json", events.at(this::status))
                .get("/{event}/counts", events.at(this::counts))
                .get("/{event}/cursor", events.at(this::cursor))
                .get("/{event}/draw", events.at(this::draw))
                .get("/{event}/event", events.at(this::event))
                .get("/{event}/seals", events.at(this::seals))
                .get("/{event}/roster/{second}", events.at(this::roster));
    }

    private record TicketRequest(
            @Nullable String iin,
            @Nullable String ticket,
            @Nullable Integer lane) {}

    private record TicketAnswer(
            String ticket, long issued, @Nullable String seal) {}

    private void ticket(OpenEvent event, ServerRequest request, ServerResponse response) {
        TicketRequest asked = body(request, TicketRequest.class);
        EventGate.Issued issued;
        if (asked.ticket() != null) {
            issued = new EventGate.Issued(asked.ticket(), event.gate().present(asked.ticket()));
        } else {
            Optional<String> desk = request.headers().first(HeaderNames.create(DeskHeader.NAME));
            issued = event.gate().issue(Events.required(asked.iin()), lane(asked.lane()), desk.orElse(null));
        }
        if (!Cookies.isFromElsewhere(request)) {
            Cookies.set(event.gate(), issued.text(), request, response);
        }
        Events.json(
                response,
                new TicketAnswer(
                        issued.text(),
                        issued.ticket().arrivedMillis(),
                        event.gate().seal()));
    }

    private static Lane lane(@Nullable Integer lane) {
        return lane == null ? Lane.PUBLIC : Lane.of(lane).orElseThrow(() -> new Refused(Refusal.BODY_MALFORMED));
    }

    private record WithTicket(@Nullable String ticket) {}

    private record PlaceAnswer(
            String phase,
            @Nullable String ord,
            @Nullable Long from,
            @Nullable Long to,
            List<PlaceMark> marks,
            String cursor,
            boolean admissible,
            @Nullable String seal) {}

    private void place(OpenEvent event, ServerRequest request, ServerResponse response) {
        Places.Place place = event.gate().places().of(ticket(event, request));
        Events.json(
                response,
                new PlaceAnswer(
                        place.phase(),
                        place.ord() == null ? null : place.ord().toString(),
                        place.range() == null ? null : place.range().from(),
                        place.range() == null ? null : place.range().to(),
                        PlaceMark.of(place.marks()),
                        place.cursor().toString(),
                        place.admissible(),
                        event.gate().seal()));
    }

    private static Ticket ticket(OpenEvent event, ServerRequest request) {
        return event.gate()
                .present(Events.required(body(request, WithTicket.class).ticket()));
    }

    private record PassAnswer(
            String pass, long until, String enter, @Nullable String seal) {}

    private record WaitAnswer(
            String ord, String cursor, int retry, @Nullable String seal) {}

    private void pass(OpenEvent event, ServerRequest request, ServerResponse response) {
        switch (event.gate().places().claim(ticket(event, request))) {
            case Places.Claim.Passed(String text, Pass pass) ->
                Events.json(
                        response,
                        new PassAnswer(
                                text,
                                pass.untilSeconds(),
                                event.gate().event().enter().toString(),
                                event.gate().seal()));
            case Places.Claim.Waits waits -> {
                response.status(Status.ACCEPTED_202).header(HeaderNames.RETRY_AFTER, "" + waits.retrySeconds());
                Events.json(
                        response,
                        new WaitAnswer(
                                waits.ord().toString(),
                                waits.cursor().toString(),
                                waits.retrySeconds(),
                                event.gate().seal()));
            }
        }
    }

    private record WithPass(@Nullable String pass) {}

    private record CheckAnswer(String pid, String ord, int lane, long until) {}

    private void check(OpenEvent event, ServerRequest request, ServerResponse response) {
        Pass pass = event.gate()
                .places()
                .check(Events.required(body(request, WithPass.class).pass()));
        Events.json(
                response,
                new CheckAnswer(
                        pass.pid().toString(),
                        pass.ord().toString(),
                        pass.lane().code(),
                        pass.untilSeconds()));
    }

    private record WithSecret(@Nullable String secret) {}

    private void reveal(OpenEvent event, ServerRequest request, ServerResponse response) {
        event.gate()
                .announced()
                .reveal(HexFormat.of()
                        .parseHex(
                                Events.required(body(request, WithSecret.class).secret())));
        response.status(Status.NO_CONTENT_204).send();
    }

    private void takeDraw(OpenEvent event, ServerRequest request, ServerResponse response) {
        event.gate().announced().receive(announcement(request, DrawMessage.class));
        event.board().refresh();
        response.status(Status.NO_CONTENT_204).send();
    }

    private void takeCursor(OpenEvent event, ServerRequest request, ServerResponse response) {
        event.gate().announced().receive(announcement(request, CursorMessage.class));
        event.board().refresh();
        response.status(Status.NO_CONTENT_204).send();
    }

    private void status(OpenEvent event, ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, JSON)
                .header(HeaderNames.CACHE_CONTROL, "public, max-age=1")
                .send(event.board().json());
    }

    private void counts(OpenEvent event, ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, JSON)
                .header(HeaderNames.CACHE_CONTROL, "public, max-age=1")
                .send(Json.write(event.gate().waiting().counts(since(request))));
    }

    private static long since(ServerRequest request) {
        return Math.max(0, Long.parseLong(request.query().first("since").orElse("0")));
    }

    private void cursor(OpenEvent event, ServerRequest request, ServerResponse response) {
        CursorMessage cursor = event.gate().announced().cursor();
        if (cursor == null) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        response.header(HeaderNames.CONTENT_TYPE, JSON)
                .header(HeaderNames.CACHE_CONTROL, "public, max-age=1")
                .send(Json.write(cursor));
    }

    private void draw(OpenEvent event, ServerRequest request, ServerResponse response) {
        DrawMessage draw = event.gate().announced().draw();
        Events.json(
                response, draw == null ? new Secrets(event.gate().announced().revealed()) : draw);
    }

    private void event(OpenEvent event, ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, JSON)
                .send(event.gate().event().source().getBytes(StandardCharsets.UTF_8));
    }

    private void seals(OpenEvent event, ServerRequest request, ServerResponse response) throws IOException {
        Optional<String> after = request.query().first("after").asOptional();
        if (after.isPresent()) {
            SealMarks.Part part = SealMarks.Part.parse(
                    after.get(),
                    request.query().first("from").asOptional(),
                    request.query().first("until").asOptional());
            sealsAfter(event, part, response);
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, LINES);
        try (OutputStream out = response.outputStream()) {
            for (Roster roster : event.gate().rosters()) {
                long at = 0;
                for (byte[] some = roster.seals(at); some.length > 0; some = roster.seals(at)) {
                    out.write(some);
                    at += some.length;
                }
            }
        }
    }

    private static void sealsAfter(OpenEvent event, SealMarks.Part part, ServerResponse response) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        int left = MOST_SEALS;
        for (Roster roster : event.gate().rosters()) {
            if (part.includes(roster.node())) {
                List<byte[]> lines = roster.sealsAfter(part.known().of(roster.node()), left);
                lines.forEach(page::writeBytes);
                left -= lines.size();
            }
        }
        response.header(HeaderNames.CONTENT_TYPE, LINES)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(page.toByteArray());
    }

    private void roster(OpenEvent event, ServerRequest request, ServerResponse response) throws IOException {
        if (event.gate().announced().seed() == null) {
            throw new Refused(Refusal.SEED_PENDING);
        }
        long second;
        try {
            second = Long.parseLong(request.path().pathParameters().get("second"));
        } catch (NumberFormatException e) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        response.header(HeaderNames.CONTENT_TYPE, LINES);
        try (OutputStream out = response.outputStream()) {
            for (Roster roster : event.gate().rosters()) {
                long index = roster.firstNotBefore(second);
                for (RosterEntry entry : roster.of(second)) {
                    boolean refused = event.gate().kiosks().isRefused(roster.node(), index++);
                    out.write(Json.write(RosterLine.of(roster.node(), entry, refused)));
                    out.write('\n');
                }
            }
        }
    }

    /// Reads a signed message, which may have notes in three languages, or the secrets of many parties.
    private static <T> T announcement(ServerRequest request, Class<T> type) {
        return Json.read(Bodies.read(request, MOST_ANNOUNCEMENT_BYTES), type);
    }

    /// Reads a small body.
    static <T> T body(ServerRequest request, Class<T> type) {
        return Json.read(Bodies.read(request, MOST_BYTES), type);
    }
}
