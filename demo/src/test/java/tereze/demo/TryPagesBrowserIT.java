package tereze.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.api.Language;
import tereze.testing.DemoDatabase;
import tereze.testing.Portal;
import tereze.testing.Shared;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// A stranger opens the page that says what to try and goes through its four steps, without JavaScript.
@ExtendWith(Shared.class)
class TryPagesBrowserIT {
    @Test
    void leadsThroughTheStory(Portal portal) {
        Window window = Window.phone(Language.RU).withoutScripts();
        try (Visitor visitor = portal.reader(window)) {
            visitor.open("/");
            visitor.page().locator("aside a[href='/try']").click();
            assertThat(visitor.path()).isEqualTo("/try");

            visitor.press("demo.try.school.button");
            assertThat(visitor.text()).contains(visitor.words("demo.try.school.no"));

            visitor.press("demo.try.tenant.button");
            assertThat(visitor.path()).isEqualTo("/services/residence-temporary");
            String tenant = signedInName(visitor);

            visitor.open("/try").press("demo.try.owner.button");
            assertThat(visitor.path()).isEqualTo("/cabinet");
            assertThat(signedInName(visitor)).isNotEqualTo(tenant);

            // Whoever comes back goes on with the story of the person as whom they are signed in.
            visitor.open("/try").press("demo.try.who-asked.button");
            assertThat(visitor.path()).isEqualTo("/cabinet/who-asked");
            assertThat(signedInName(visitor)).isEqualTo(tenant);
            assertThat(visitor.main().locator(".tz-log__entry").count()).isEqualTo(1);
        }
    }

    private static String signedInName(Visitor visitor) {
        return visitor.page().locator(".tz-footer__session span").first().textContent();
    }

    @Test
    void existsOnlyInADemonstration() {
        try (TestDatabase database = DemoDatabase.create();
                TestServer server = TestServer.start(database, java.util.Map.of("tereze.demo", "false"))) {
            Answer page = server.stranger().get("/try", "Accept", "text/html");
            assertThat(page.status()).isEqualTo(404);
            assertThat(server.stranger().get("/", "Accept", "text/html").body()).doesNotContain("/try");
        }
    }
}
