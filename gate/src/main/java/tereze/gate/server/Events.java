package tereze.gate.server;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.EventId;
import tereze.gate.wire.Json;

/// The events of a node, by their numbers as addresses have them, and what all routes do alike. Thread-safe.
final class Events {
    private static final String JSON = "application/json";

    /// The newest seal of the node, on each answer: people who wait are its witnesses.
    private static final HeaderName SEAL = HeaderNames.create("Gate-Seal");

    private final Map<String, OpenEvent> all = new ConcurrentHashMap<>();

    /// Serves an event from now on.
    void put(OpenEvent event) {
        all.put(key(event.gate().id()), event);
    }

    /// Serves an event no more.
    void remove(EventId event) {
        all.remove(key(event));
    }

    private static String key(EventId event) {
        return "" + event;
    }

    /// All of them, in the order of their numbers.
    List<OpenEvent> all() {
        return all.values().stream()
                .sorted(Comparator.comparingInt(event -> event.gate().id().value()))
                .toList();
    }

    /// Answers a request to an event.
    interface Answer {
        void give(OpenEvent event, ServerRequest request, ServerResponse response) throws IOException;
    }

    /// The handler that finds the event of `/{event}/…`, and turns refusals into problems.
    Handler at(Answer answer) {
        return (request, response) -> {
            try {
                answer.give(of(request, response), request, response);
            } catch (Refused refused) {
                Problem.send(refused.refusal(), response);
            } catch (IllegalArgumentException e) {
                Problem.send(Refusal.BODY_MALFORMED, response);
            }
        };
    }

    /// The event of `/{event}/…`, whose newest seal goes with the answer. A number has one form: a proxy that
    /// closes an address must know all of its forms.
    OpenEvent of(ServerRequest request, ServerResponse response) {
        OpenEvent found = all.get(request.path().pathParameters().get("event"));
        if (found == null) {
            throw new Refused(Refusal.EVENT_UNKNOWN);
        }
        String seal = found.gate().seal();
        if (seal != null) {
            response.header(SEAL, seal);
        }
        return found;
    }

    /// A member that must be there.
    static <T> T required(@Nullable T member) {
        if (member == null) {
            throw new Refused(Refusal.BODY_MALFORMED);
        }
        return member;
    }

    /// Answers with an object that no cache keeps.
    static void json(ServerResponse response, Object answer) {
        response.header(HeaderNames.CONTENT_TYPE, JSON)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(Json.write(answer));
    }
}
