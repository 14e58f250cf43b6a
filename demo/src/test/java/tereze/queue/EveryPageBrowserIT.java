package tereze.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;

/// A queue, and the way from the gate to the application, with a pass and without one.
class EveryPageBrowserIT implements EveryPage {
    private static final String QUEUE = "/queue/{event}";
    private static final String ENTER = QUEUE + "/enter";

    private @Nullable ExampleEvent event;

    /// A service that others apply for in this demonstration, so its queue is over, although no gate has said so yet.
    private ExampleEvent event(PageInspection inspection) {
        if (event == null) {
            Instant now = inspection.portal().clock().instant();
            event = ExampleEvent.announce(
                            inspection.portal().server(),
                            "residence-temporary",
                            now.minus(Duration.ofHours(3)),
                            now.minus(Duration.ofHours(2)),
                            now.minusSeconds(1))
                    .draw(now.minusSeconds(60));
        }
        return event;
    }

    @Override
    public List<Place> places(PageInspection inspection) {
        ExampleEvent queue = event(inspection);
        String enter = queue.page() + "/enter";
        return List.of(
                Place.at(QUEUE, Who.VISITOR, queue.page()),
                Place.at(QUEUE, Who.VISITOR, "/queue/999").answered(404),
                Place.at(ENTER, Who.CITIZEN, enter),
                new Place("POST " + ENTER, "with a pass", Who.CITIZEN, queue.page(), queue::arrive, 200),
                Place.at(ENTER, Who.CITIZEN, "/queue/999/enter").answered(404));
    }

    /// Its refusal is in `OpeningDayBrowserIT`, because nobody is let in by a queue that is over.
    @Override
    public Set<String> withoutAPage() {
        return Set.of("POST " + QUEUE + "/admission");
    }
}
