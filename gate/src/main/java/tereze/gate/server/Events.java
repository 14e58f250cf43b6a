package tereze.gate.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tereze.gate.wire.Json;

/// The events of a node, by their numbers, and what all routes do alike.
record Events(Map<Integer, OpenEvent> all) {
    private static final String JSON = "application/json";

    Events {
        all = Map.copyOf(all);
    }

    /// Answers a request to an event.
    interface Answer {
        void give(OpenEvent event, ServerRequest request, ServerResponse response) throws IOException;
    }

    /// The handler that finds the event of `/{event}/…`, and turns refusals into problems.
    Handler at(Answer answer) {
        return (request, response) -> {
            try {
                answer.give(of(request), request, response);
            } catch (Refused refused) {
                Problem.send(refused.refusal(), response);
            } catch (IllegalArgumentException e) {
                Problem.send(Refusal.BODY_MALFORMED, response);
            }
        };
    }

    /// The event of `/{event}/…`.
    OpenEvent of(ServerRequest request) {
        OpenEvent found = null;
        try {
            found = all.get(Integer.parseInt(request.path().pathParameters().get("event")));
        } catch (NumberFormatException e) {
            // No event has such a number.
        }
        if (found == null) {
            throw new Refused(Refusal.EVENT_UNKNOWN);
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
