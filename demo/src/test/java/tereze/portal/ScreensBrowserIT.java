package tereze.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.api.Language;
import tereze.testing.Place.Who;
import tereze.testing.Portal;
import tereze.testing.Scene;
import tereze.testing.Shared;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// Takes the screenshots of `docs/screens`. In the demonstration it is always the same morning:
///
/// ```sh
/// ./mvnw -pl demo test -Dtest=ScreensBrowserIT -Dtereze.screens=../docs/screens
/// ```
@ExtendWith(Shared.class)
@EnabledIfSystemProperty(named = "tereze.screens", matches = ".+")
class ScreensBrowserIT {
    private static final int PHONE_HEIGHT = 844;
    private static final String TEMPORARY = "/services/residence-temporary";

    @Test
    void areTaken(Portal portal) {
        Scene scene = Scene.play(portal);
        try (Camera phone = new Camera(portal, scene, Window.phone(Language.KK), PHONE_HEIGHT)) {
            phone.take("home", Who.VISITOR, "/")
                    .take("service", Who.VISITOR, TEMPORARY)
                    .take("address", Who.CITIZEN, TEMPORARY + "/apply/premises?q=" + street(portal))
                    .take("case", Who.CITIZEN, "/cases/" + scene.waiting())
                    .take("consent", Who.OWNER, "/cases/" + scene.waiting() + "/consent")
                    .take("cabinet", Who.CITIZEN, "/cabinet")
                    .take("premises", Who.OWNER, "/cabinet/premises")
                    .take("who-asked", Who.CITIZEN, "/cabinet/who-asked")
                    .take("bank-asks", Who.CITIZEN, "/cabinet/requests/" + scene.asked())
                    .take("check", Who.VISITOR, "/check/" + scene.code())
                    .take("try", Who.VISITOR, "/try");
        }
        try (Camera desk = new Camera(portal, scene, Window.desk(Language.KK), Window.HEIGHT)) {
            desk.take("home", Who.VISITOR, "/")
                    .take("case", Who.CITIZEN, "/cases/" + scene.granted())
                    .take("tasks", Who.OFFICER, "/tasks")
                    .take("task", Who.OFFICER, "/tasks/" + scene.tasked());
        }
        try (Camera russian = new Camera(portal, scene, Window.desk(Language.RU), Window.HEIGHT)) {
            russian.take("service", Who.VISITOR, TEMPORARY)
                    .take("services", Who.VISITOR, "/services")
                    .take("cabinet", Who.CITIZEN, "/cabinet")
                    .take("consent", Who.OWNER, "/cases/" + scene.waiting() + "/consent")
                    .take("developers", Who.VISITOR, "/developers")
                    .take("certificate", Who.VISITOR, "/address-certificate");
        }
        try (Camera dark = new Camera(portal, scene, Window.desk(Language.EN).dark(), Window.HEIGHT)) {
            dark.take("promises", Who.VISITOR, "/promises");
        }
    }

    private static String street(Portal portal) {
        return portal.address(portal.member("tenant", 1).rents(), Language.KK).replace(" ", "+");
    }

    /// Takes screenshots in one window, as different people.
    private static final class Camera implements AutoCloseable {
        private final Portal portal;
        private final Scene scene;
        private final Window window;
        private final int height;
        private final Map<Who, Visitor> visitors = new EnumMap<>(Who.class);

        Camera(Portal portal, Scene scene, Window window, int height) {
            this.portal = portal;
            this.scene = scene;
            this.window = window;
            this.height = height;
        }

        Camera take(String name, Who who, String path) {
            Page page = visitors.computeIfAbsent(who, _ -> scene.enter(portal, window, who))
                    .open(path)
                    .page();
            page.setViewportSize(window.width(), height);
            page.evaluate("document.fonts.ready");
            String device = window.width() < 600 ? "phone" : "desk";
            page.screenshot(new Page.ScreenshotOptions()
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setPath(Path.of(
                            System.getProperty("tereze.screens"),
                            name + "-" + device + "-" + window.language().code() + ".png")));
            return this;
        }

        @Override
        public void close() {
            visitors.values().forEach(Visitor::close);
        }
    }
}
