package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.testing.Browser;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// A page is in the language that the reader chose, otherwise in that of the browser, otherwise in Kazakh. Error
/// pages are in the same language.
@ExtendWith(Shared.class)
class LanguageIT {
    private static TestServer server;

    @BeforeAll
    static void start(SharedServer shared) {
        server = shared.server();
    }

    @ParameterizedTest
    @CsvSource({"'', '', kk", "'', 'ru-RU,ru;q=0.9', ru", "'', 'de', kk", "en, 'ru', en", "xx, 'ru', ru", "kk, 'en', kk"
    })
    void aPageIsInTheReadersLanguage(String chosen, String asked, String spoken) {
        Browser browser = new Browser(server);
        if (!chosen.isEmpty()) {
            browser.in(chosen);
        }

        Answer page = asked.isEmpty() ? browser.get("/") : browser.get("/", "Accept-Language", asked);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"" + spoken + "\"");
    }

    @Test
    void theChoiceIsKeptAndLeadsBack() {
        Browser browser = new Browser(server);
        browser.get("/help?a=b");

        Answer answer = browser.post("/language", Map.of("lang", "ru"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers().get("location")).isEqualTo("/help?a=b");
        assertThat(browser.get("/").body()).contains("<html lang=\"ru\"");
    }

    @Test
    void noOtherLanguageCanBeChosen() {
        Browser browser = new Browser(server).in("en");
        browser.get("/");

        assertThat(browser.post("/language", Map.of("lang", "qps")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"kk, Бет табылмады", "ru, Страница не найдена", "en, Page not found"})
    void whatIsNotThereIsToldInAPage(String language, String title) {
        Answer page = new Browser(server).in(language).get("/nothing-here");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.headers().get("content-type")).startsWith("text/html");
        assertThat(page.body()).contains("<html lang=\"" + language + "\"", title, "/services");
    }

    @Test
    void otherTroubleIsToldInPagesToo() {
        Browser browser = new Browser(server).in("en");

        assertThat(browser.get("/" + "a".repeat(3_000)).body()).contains("What to do next");
        assertThat(browser.get("/language").status()).isEqualTo(405);
        assertThat(browser.get("/language").body()).contains("What to do next");
        browser.get("/feedback");
        Answer large = browser.post("/feedback", Map.of("useful", "yes", "words", "a".repeat(70_000)));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("Shorten the text");
    }

    @Test
    void programmesAreToldAsBefore() {
        Answer answer = server.stranger().get("/api/v1/nothing-here", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("not-signed-in");
        assertThat(server.stranger().get("/nothing-here").code()).isEqualTo("not-found");
    }
}
