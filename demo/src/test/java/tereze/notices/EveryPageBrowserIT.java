package tereze.notices;

import java.util.List;
import java.util.Set;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;

class EveryPageBrowserIT implements EveryPage {
    @Override
    public List<Place> places(PageInspection inspection) {
        Place contacts = Place.at("/cabinet/contacts", Who.CITIZEN);
        return List.of(
                Place.at("/cabinet/notices", Who.CITIZEN),
                Place.at("/cabinet/notices", Who.OWNER),
                contacts.refused(visitor -> visitor.type("email", "nowhere").press("notices.contacts.save")),
                contacts);
    }

    /// Both lead to the contacts; what they refuse is in [tereze.portal.PushBrowserIT].
    @Override
    public Set<String> withoutAPage() {
        return Set.of("POST /cabinet/contacts/push", "POST /cabinet/contacts/push/{id}/end");
    }
}
