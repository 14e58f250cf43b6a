package tereze.mandates;

import java.util.List;
import java.util.Set;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;

class EveryPageBrowserIT implements EveryPage {
    @Override
    public List<Place> places(PageInspection inspection) {
        Place form = Place.at("/cabinet/mandates/new", Who.CITIZEN);
        Place one = Place.at(
                "/cabinet/mandates/{id}",
                Who.CITIZEN,
                "/cabinet/mandates/" + inspection.scene().mandate());
        return List.of(
                Place.at("/cabinet/mandates", Who.CITIZEN),
                Place.at("/cabinet/mandates", Who.OWNER),
                form.refused(visitor -> visitor.press("access.mandates.give")),
                form,
                one,
                one.seenBy(Who.OWNER));
    }

    @Override
    public Set<String> withoutAPage() {
        return Set.of("POST /cabinet/mandates/{id}/revocation", "POST /cabinet/mandates/{id}/declining");
    }
}
