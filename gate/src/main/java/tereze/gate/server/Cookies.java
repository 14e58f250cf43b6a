package tereze.gate.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent;

/// The cookies: `gate-EVENT`, in which a browser keeps its ticket, and `gate-lang`, the language that was chosen.
final class Cookies {
    private static final String LANGUAGE = "gate-lang";
    private static final Duration YEAR = Duration.ofDays(365);

    private Cookies() {}

    /// The ticket of a browser.
    static Optional<String> ticket(GateEvent event, ServerRequest request) {
        return request.headers().cookies().first("gate-" + event.id()).asOptional();
    }

    /// Whether a page of another site made the browser send this. Such a page must not change the ticket of this
    /// browser: it could take somebody out of the line unseen. Browsers say so in `Sec-Fetch-Site`; those that do
    /// not can send JSON from a form of another site as `text/plain` only. Programs need say nothing.
    static boolean isFromElsewhere(ServerRequest request) {
        boolean elsewhere = request.headers()
                .first(HeaderNames.create("Sec-Fetch-Site"))
                .filter(site -> !site.equals("same-origin") && !site.equals("none"))
                .isPresent();
        return elsewhere
                || request.headers()
                        .first(HeaderNames.CONTENT_TYPE)
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/plain"))
                        .isPresent();
    }

    /// Has the browser keep a ticket as long as it is good.
    static void set(EventGate gate, String ticket, ServerRequest request, ServerResponse response) {
        GateEvent event = gate.event();
        Instant end = event.schedule().closes().plus(event.schedule().grace());
        long seconds = Math.max(0, Duration.between(gate.clock().instant(), end).toSeconds());
        set("gate-" + event.id(), ticket, "/g/" + event.id(), seconds, request, response);
    }

    /// The code of the chosen language; null: none was chosen.
    static @Nullable String language(ServerRequest request) {
        return request.headers().cookies().first(LANGUAGE).asOptional().orElse(null);
    }

    /// Has the browser keep a language.
    static void setLanguage(String code, ServerRequest request, ServerResponse response) {
        set(LANGUAGE, code, "/g", YEAR.toSeconds(), request, response);
    }

    /// Whether a proxy in front of us took the request over TLS.
    static boolean isSecure(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.create("X-Forwarded-Proto"))
                .filter("https"::equals)
                .isPresent();
    }

    private static void set(
            String name, String value, String path, long seconds, ServerRequest request, ServerResponse response) {
        response.headers()
                .add(
                        HeaderNames.SET_COOKIE,
                        name + "=" + value + "; Path=" + path + "; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                                + (isSecure(request) ? "; Secure" : ""));
    }
}
