package tereze.cases;

import java.util.List;
import java.util.Set;
import tereze.testing.EveryPage;
import tereze.testing.PageInspection;
import tereze.testing.Place;
import tereze.testing.Place.Who;
import tereze.testing.Scene;

class EveryPageBrowserIT implements EveryPage {
    @Override
    public List<Place> places(PageInspection inspection) {
        Scene scene = inspection.scene();
        Place consent = Place.at("/cases/{id}/consent", Who.OWNER, "/cases/" + scene.waiting() + "/consent");
        Place task = Place.at("/tasks/{id}", Who.OFFICER, "/tasks/" + scene.tasked());
        Place reply = Place.at("/cases/{id}/reply", Who.CITIZEN, "/cases/" + scene.questioned() + "/reply");
        Place waiting = of(scene.waiting());
        return List.of(
                of(scene.granted()),
                of(scene.refused()),
                of(scene.tasked()),
                of(scene.decided()),
                waiting.seenBy(Who.OWNER),
                waiting.with("?sent=true"),
                of("none").answered(404),
                consent.refused(visitor -> visitor.press("cases.consent.send")),
                consent,
                Place.at("/tasks", Who.OFFICER),
                Place.at("/tasks", Who.OFFICER).with("?whose=mine"),
                Place.at("/tasks/overview", Who.OFFICER),
                of(scene.questioned()),
                reply.refused(visitor -> visitor.press("cases.reply.send")),
                reply,
                Place.at("/tasks", Who.CITIZEN).answered(403),
                task.refused(visitor -> visitor.press("cases.task.send")),
                task);
    }

    @Override
    public Set<String> withoutAPage() {
        return Set.of("POST /cases/{id}/withdrawal", "POST /tasks/{id}/assignment", "POST /tasks/{id}/question");
    }

    private static Place of(String kase) {
        return Place.at("/cases/{id}", Who.CITIZEN, "/cases/" + kase);
    }
}
