package tereze.gate.server;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import tereze.gate.event.GateEvent;
import tereze.gate.page.ListPage;
import tereze.gate.wire.ServedEvents;

/// The events that this node serves: `/g/`, for programs as JSON, for browsers as a page.
final class ListRoutes implements HttpService {
    private final Events events;
    private final GateServer.Node node;

    ListRoutes(Events events, GateServer.Node node) {
        this.events = events;
        this.node = node;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list);
    }

    private void list(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.VARY, "Accept");
        if (request.headers().first(HeaderNames.ACCEPT).orElse("").contains("text/html")) {
            List<GateEvent> all =
                    events.all().stream().map(event -> event.gate().event()).toList();
            PageRoutes.send(ListPage.of(PageRoutes.words(request, Optional.empty()), node.demo(), all), 200, response);
            return;
        }
        Events.json(
                response,
                new ServedEvents(
                        node.number(),
                        node.clock().millis(),
                        events.all().stream()
                                .map(event -> ServedEvents.Served.of(
                                        event.gate().event(),
                                        event.board().state().state()))
                                .toList()));
    }
}
