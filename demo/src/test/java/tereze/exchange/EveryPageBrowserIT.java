package tereze.exchange;

import java.util.List;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;
import tereze.testing.Scene;

class EveryPageBrowserIT implements EveryPage {
    @Override
    public List<Place> places(PageInspection inspection) {
        Scene scene = inspection.scene();
        return List.of(
                Place.at("/cabinet/requests", Who.CITIZEN),
                Place.at("/cabinet/requests", Who.OWNER),
                of(scene.asked()).refused(visitor -> {
                    visitor.main().locator("button[name=decision]").first().evaluate("button => button.value = 'x'");
                    visitor.press("exchange.request.give");
                }),
                of(scene.asked()),
                of(scene.allowed()),
                of(scene.denied()),
                of(scene.lapsed()));
    }

    private static Place of(String request) {
        return Place.at("/cabinet/requests/{id}", Who.CITIZEN, "/cabinet/requests/" + request);
    }
}
