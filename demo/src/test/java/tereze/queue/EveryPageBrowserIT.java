package tereze.queue;

import java.util.List;
import java.util.Set;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;

/// Nobody queues in a demonstration.
class EveryPageBrowserIT implements EveryPage {
    @Override
    public List<Place> places(PageInspection inspection) {
        return List.of(
                Place.at("/queue/{event}", Who.VISITOR, "/queue/1").answered(404),
                Place.at("/queue/{event}/enter", Who.CITIZEN, "/queue/1/enter").answered(404));
    }

    @Override
    public Set<String> withoutAPage() {
        return Set.of("POST /queue/{event}/enter", "POST /queue/{event}/admission");
    }
}
