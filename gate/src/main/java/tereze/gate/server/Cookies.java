package tereze.gate.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tereze.gate.event.GateEvent;

/// The cookie in which a browser keeps its ticket: `gate-EVENT`.
final class Cookies {
    private Cookies() {}

    /// The ticket of a browser.
    static Optional<String> ticket(GateEvent event, ServerRequest request) {
        return request.headers().cookies().first("gate-" + event.id()).asOptional();
    }

    /// Has the browser keep a ticket as long as it is good.
    static void set(EventGate gate, String ticket, ServerRequest request, ServerResponse response) {
        GateEvent event = gate.event();
        Instant end = event.schedule().closes().plus(event.schedule().grace());
        long seconds = Math.max(0, Duration.between(gate.clock().instant(), end).toSeconds());
        boolean secure = request.headers()
                .first(HeaderNames.create("X-Forwarded-Proto"))
                .filter("https"::equals)
                .isPresent();
        response.header(
                HeaderNames.SET_COOKIE,
                "gate-" + event.id() + "=" + ticket + "; Path=/g/" + event.id() + "; Max-Age=" + seconds
                        + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : ""));
    }
}
