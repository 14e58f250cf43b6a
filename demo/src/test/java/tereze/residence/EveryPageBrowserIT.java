package tereze.residence;

import java.util.List;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;

class EveryPageBrowserIT implements EveryPage {
    private static final String ARRIVAL = "?who=%s&day=27&month=2&year=2026&home=rent&region=710000000";

    @Override
    public List<Place> places(PageInspection inspection) {
        Place question = Place.at("/must-i-register", Who.VISITOR);
        return List.of(
                question.with("?who=").answered(422),
                question,
                question.with(ARRIVAL.formatted("citizen")).apart(),
                question.with(ARRIVAL.formatted("foreigner")).apart(),
                Place.at("/cabinet/address", Who.CITIZEN),
                Place.at("/cabinet/address", Who.OWNER),
                Place.at("/cabinet/premises", Who.OWNER),
                Place.at("/cabinet/premises", Who.CITIZEN));
    }
}
