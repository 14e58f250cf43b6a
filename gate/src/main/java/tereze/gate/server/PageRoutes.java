package tereze.gate.server;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tereze.gate.page.BeforePage;
import tereze.gate.page.ClosedPage;
import tereze.gate.page.EnterPage;
import tereze.gate.page.ErrorPage;
import tereze.gate.page.FormPage;
import tereze.gate.page.FormPage.Typed;
import tereze.gate.page.KioskPage;
import tereze.gate.page.Language;
import tereze.gate.page.Page;
import tereze.gate.page.TicketPart;
import tereze.gate.page.Visit;
import tereze.gate.page.WaitingPage;
import tereze.gate.page.Words;
import tereze.gate.rules.Admission;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Schedule.Phase;
import tereze.gate.rules.Ticket;

/// The page for people: `/g/EVENT/`. It works with forms and the cookie alone.
final class PageRoutes implements HttpService {
    private static final int MOST_BYTES = 1024;

    private final Events events;
    private final GateServer.Node node;
    private final Map<FormKey, EmptyForm> forms = new ConcurrentHashMap<>();

    private record FormKey(EventId event, Language language) {}

    private record EmptyForm(long second, Visit.Service service, Page page) {}

    PageRoutes(Events events, GateServer.Node node) {
        this.events = events;
        this.node = node;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{event}", at(PageRoutes::home))
                .get("/{event}/", at(this::look))
                .post("/{event}/", at(this::take))
                .get("/{event}/enter", at(PageRoutes::home))
                .post("/{event}/enter", at(this::enter));
    }

    /// Like [Events#at], but people read what is wrong.
    private Handler at(Events.Answer answer) {
        return (request, response) -> {
            try {
                answer.give(events.of(request, response), request, response);
            } catch (Refused refused) {
                refuse(refused.refusal(), request, response);
            } catch (IllegalArgumentException e) {
                refuse(Refusal.BODY_MALFORMED, request, response);
            }
        };
    }

    private void refuse(Refusal refusal, ServerRequest request, ServerResponse response) {
        Words words = words(request, Optional.empty());
        String message = words.language().of(Problem.text(refusal));
        send(ErrorPage.of(words, node.demo(), message), refusal.status(), response);
    }

    /// A ticket that a browser has.
    private record Held(String text, Ticket ticket) {}

    private void look(OpenEvent event, ServerRequest request, ServerResponse response) {
        Optional<Language> chosen =
                Language.read(request.query().first("lang").asOptional().orElse(null));
        chosen.ifPresent(language -> Cookies.setLanguage(language.code(), request, response));
        Visit visit = visit(event, request, chosen);
        try {
            Optional<Held> held = held(event, request);
            boolean another = request.query().contains("new");
            if (held.isPresent() && !another) {
                waiting(event, visit, held.get(), null, response);
            } else {
                String error = request.query().contains("kept") ? visit.words().of("form.cookies") : null;
                form(event, visit, new Typed("", error, another && held.isPresent()), 200, response);
            }
        } catch (Refused refused) {
            form(event, visit, new Typed("", text(visit, refused), false), 200, response);
        }
    }

    private void take(OpenEvent event, ServerRequest request, ServerResponse response) {
        Map<String, String> typed = fields(request);
        Visit visit = visit(event, request, Language.read(typed.get("lang")));
        if (Cookies.isFromElsewhere(request)) {
            home(event, request, response);
            return;
        }
        String iin = typed.getOrDefault("iin", "");
        try {
            EventGate.Issued issued = event.gate().issue(iin, Lane.PUBLIC, null);
            if (node.kiosk()) {
                send(KioskPage.of(visit, part(event, issued.ticket(), issued.text(), null)), 200, response);
                return;
            }
            Cookies.set(event.gate(), issued.text(), request, response);
            redirect(path(event) + "?kept", response);
        } catch (Refused refused) {
            form(
                    event,
                    visit,
                    new Typed(iin, text(visit, refused), typed.containsKey("new")),
                    refused.refusal().status(),
                    response);
        }
    }

    private void enter(OpenEvent event, ServerRequest request, ServerResponse response) {
        try {
            Optional<Held> held = Cookies.isFromElsewhere(request) ? Optional.empty() : held(event, request);
            if (held.isPresent()) {
                enter(event, held.get(), visit(event, request, Optional.empty()), response);
                return;
            }
        } catch (Refused refused) {
            // The page says why.
        }
        home(event, request, response);
    }

    private static void enter(OpenEvent event, Held held, Visit visit, ServerResponse response) {
        switch (event.gate().places().claim(held.ticket())) {
            case Places.Claim.Passed passed -> send(EnterPage.of(visit, passed.pass(), passed.text()), 200, response);
            case Places.Claim.Waits waits -> {
                boolean late = event.gate().places().of(held.ticket()).admissible();
                String message = late ? visit.words().of("turn.busy", waits.retrySeconds()) : null;
                waiting(event, visit, held, message, response);
            }
        }
    }

    /// The ticket of a browser. Those of a kiosk are taken away on paper.
    private Optional<Held> held(OpenEvent event, ServerRequest request) {
        return node.kiosk()
                ? Optional.empty()
                : Cookies.ticket(event.gate().event(), request)
                        .map(text -> new Held(text, event.gate().present(text)));
    }

    private void form(OpenEvent event, Visit visit, Typed typed, int status, ServerResponse response) {
        send(typed.equals(Typed.NOTHING) ? emptyForm(event, visit) : formPage(event, visit, typed), status, response);
    }

    /// What everybody sees first, the same for all: made once a second.
    private Page emptyForm(OpenEvent event, Visit visit) {
        FormKey key = new FormKey(event.gate().id(), visit.words().language());
        long second = visit.now().getEpochSecond();
        EmptyForm known = forms.get(key);
        if (known == null || known.second() != second || !known.service().equals(visit.service())) {
            known = new EmptyForm(second, visit.service(), formPage(event, visit, Typed.NOTHING));
            forms.put(key, known);
        }
        return known.page();
    }

    private static Page formPage(OpenEvent event, Visit visit, Typed typed) {
        return switch (event.gate().event().schedule().at(visit.now())) {
            case NOT_YET -> BeforePage.of(visit);
            case ISSUING, GRACE -> FormPage.of(visit, typed);
            case OVER -> ClosedPage.of(visit);
        };
    }

    private static void waiting(
            OpenEvent event, Visit visit, Held held, @Nullable String message, ServerResponse response) {
        if (event.gate().event().schedule().at(visit.now()) == Phase.OVER) {
            send(ClosedPage.of(visit), 200, response);
            return;
        }
        Places.Place place = event.gate().places().of(held.ticket());
        send(
                WaitingPage.of(
                        visit,
                        part(event, held.ticket(), held.text(), visit.address()),
                        new WaitingPage.Place(
                                place.ord(),
                                place.front(),
                                place.marks(),
                                place.cursor(),
                                place.admissible(),
                                place.retrySeconds()),
                        message),
                200,
                response);
    }

    private static TicketPart part(OpenEvent event, Ticket ticket, String text, @Nullable String page) {
        return new TicketPart(
                event.gate().event(), ticket, text, page, event.gate().seal());
    }

    private Visit visit(OpenEvent event, ServerRequest request, Optional<Language> chosen) {
        Admission admission = event.gate().announced().admission();
        StatusBoard.StateSince state = event.board().state();
        return new Visit(
                event.gate().event(),
                words(request, chosen),
                node.demo(),
                event.gate().clock().instant(),
                address(event, request),
                new Visit.Service(
                        state.state(),
                        Instant.ofEpochMilli(state.sinceMillis()),
                        admission == null ? null : admission.newest().note()));
    }

    static Words words(ServerRequest request, Optional<Language> chosen) {
        return Words.in(chosen.or(() -> Language.read(Cookies.language(request)))
                .orElseGet(() -> Language.preferred(
                        request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse(""))));
    }

    private static String address(OpenEvent event, ServerRequest request) {
        String scheme = Cookies.isSecure(request) ? "https" : "http";
        return scheme + "://" + request.authority() + path(event);
    }

    private static String path(OpenEvent event) {
        return "/g/" + event.gate().id() + "/";
    }

    private static void home(OpenEvent event, ServerRequest request, ServerResponse response) {
        redirect(path(event), response);
    }

    private static void redirect(String path, ServerResponse response) {
        response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, path)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send();
    }

    private static String text(Visit visit, Refused refused) {
        return visit.words().language().of(Problem.text(refused.refusal()));
    }

    /// The fields of a form (`application/x-www-form-urlencoded`).
    private static Map<String, String> fields(ServerRequest request) {
        Map<String, String> fields = new HashMap<>();
        for (String field : new String(Bodies.read(request, MOST_BYTES), StandardCharsets.US_ASCII).split("&", -1)) {
            int sign = field.indexOf('=');
            if (sign > 0) {
                fields.put(
                        URLDecoder.decode(field.substring(0, sign), StandardCharsets.UTF_8),
                        URLDecoder.decode(field.substring(sign + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    static void send(Page page, int status, ServerResponse response) {
        response.status(Status.create(status))
                .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .header(HeaderNames.create("Content-Security-Policy"), page.policy())
                .header(HeaderNames.create("Referrer-Policy"), "strict-origin")
                .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
                .send(page.bytes());
    }
}
