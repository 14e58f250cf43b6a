package tereze.demo;

import java.util.List;
import java.util.Set;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;

class EveryPageBrowserIT implements EveryPage {
    @Override
    public List<Place> places(PageInspection inspection) {
        Place steps = Place.at("/try", Who.VISITOR);
        return List.of(steps, steps.with("?answer=yes"), steps.with("?answer=no"), steps.seenBy(Who.OWNER));
    }

    @Override
    public Set<String> withoutAPage() {
        return Set.of("POST /try/tenant", "POST /try/owner", "POST /try/school", "POST /try/who-asked");
    }
}
