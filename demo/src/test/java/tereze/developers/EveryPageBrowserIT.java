package tereze.developers;

import java.util.List;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;

class EveryPageBrowserIT implements EveryPage {
    @Override
    public List<Place> places(PageInspection inspection) {
        return List.of(
                Place.at("/developers", Who.VISITOR),
                Place.at("/developers/school", Who.VISITOR),
                Place.at("/developers/bank", Who.VISITOR),
                Place.at("/developers/reference", Who.VISITOR),
                Place.at("/developers/reference/{operation}", Who.VISITOR, "/developers/reference/post-cases"),
                Place.at(
                        "/developers/reference/{operation}", Who.VISITOR, "/developers/reference/put-exchange-webhook"),
                Place.at("/developers/problems", Who.VISITOR),
                Place.at("/developers/changelog", Who.VISITOR));
    }
}
