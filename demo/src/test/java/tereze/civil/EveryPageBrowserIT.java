package tereze.civil;

import java.util.List;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;

class EveryPageBrowserIT implements EveryPage {
    @Override
    public List<Place> places(PageInspection inspection) {
        return List.of(Place.at("/cabinet/children", Who.CITIZEN), Place.at("/cabinet/children", Who.OWNER));
    }
}
