package tereze.queue;

import java.util.List;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;

/// Nobody queues in a demonstration.
class EveryPageBrowserIT implements EveryPage {
    @Override
    public List<Place> places(PageInspection inspection) {
        return List.of(Place.at("/queue/{event}", Who.VISITOR, "/queue/1").answered(404));
    }
}
