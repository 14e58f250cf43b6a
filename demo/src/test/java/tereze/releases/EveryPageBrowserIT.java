package tereze.releases;

import java.util.List;
import java.util.Set;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;

class EveryPageBrowserIT implements EveryPage {
    private static final String RELEASE = "/releases/residence-temporary";

    @Override
    public List<Place> places(PageInspection inspection) {
        Place one = Place.at("/releases/{service}", Who.SIGNER, RELEASE);
        return List.of(
                Place.at("/peaks", Who.VISITOR),
                Place.at("/services/{id}/readiness", Who.VISITOR, "/services/residence-temporary/readiness"),
                Place.at("/releases", Who.SIGNER),
                one);
    }

    @Override
    public Set<String> withoutAPage() {
        return Set.of(
                "POST /releases/{service}/signature",
                "POST /releases/{service}/schedule",
                "POST /releases/{service}/pause",
                "POST /releases/{service}/resumption",
                "POST /releases/{service}/retirement");
    }
}
