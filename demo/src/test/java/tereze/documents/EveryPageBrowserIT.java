package tereze.documents;

import java.util.List;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;

class EveryPageBrowserIT implements EveryPage {
    @Override
    public List<Place> places(PageInspection inspection) {
        return List.of(
                Place.at("/cabinet/documents", Who.CITIZEN),
                Place.at("/cabinet/documents", Who.OWNER),
                Place.at("/check", Who.VISITOR, "/check?code=12345").answered(422),
                Place.at("/check", Who.VISITOR),
                Place.at(
                        "/check/{code}",
                        Who.VISITOR,
                        "/check/" + inspection.scene().code()));
    }
}
