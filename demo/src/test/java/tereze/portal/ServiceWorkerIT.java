package tereze.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.testing.Chromium;
import tereze.testing.Shared;

/// Without a network, people see their own cabinet as they last opened it, but only while they are signed in.
/// What a push service sends appears on the screen.
@ExtendWith(Shared.class)
class ServiceWorkerIT {
    private StaticPages pages;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void visit(Chromium chromium) throws IOException {
        pages = new StaticPages()
                .with("/offline", plain("Желі жоқ"))
                .with("/", plain("Басты бет"))
                .with("/sign-in", plain("Кіру"))
                .with("/sign-out", StaticPages.Page.redirect("/"))
                .with("/cabinet", plain("Менің кабинетім"))
                .with("/cabinet/premises", plain("Менің пәтерімдегі адамдар"));
        context = chromium.browser().newContext();
        page = context.newPage();
        page.navigate(pages.at("/"));
        page.evaluate(
                "async () => { await navigator.serviceWorker.ready; while (!navigator.serviceWorker.controller) await new Promise(r => setTimeout(r, 20)) }");
        page.navigate(pages.at("/cabinet"));
        page.navigate(pages.at("/cabinet/premises"));
        page.waitForFunction("() => caches.match('/cabinet')");
    }

    @AfterEach
    void leave() {
        context.close();
        pages.close();
    }

    @Test
    void theCabinetIsReadAsLastSeenAndSaysSo() {
        context.setOffline(true);
        page.navigate(pages.at("/cabinet"));

        assertThat(page.locator("h1")).hasText("Менің кабинетім");
        assertThat(page.locator("[data-tz-offline]")).isVisible();
        assertThat(page.locator("[data-tz-offline] time")).not().isEmpty();
        assertThat(page.locator("form[action='/language'] button")).isDisabled();
    }

    @Test
    void nothingOfOthersIsKept() {
        context.setOffline(true);
        page.navigate(pages.at("/cabinet/premises"));

        assertThat(page.locator("h1")).hasText("Желі жоқ");
    }

    @Test
    void nothingIsLeftAfterSigningOut() {
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL(pages.at("/"));
        isGone();
    }

    @Test
    void nothingIsLeftAfterSigningOutWithoutANetwork() {
        context.setOffline(true);
        page.navigate(pages.at("/cabinet"));
        page.locator("form[action='/sign-out'] button").click();
        assertThat(page.locator("h1")).hasText("Желі жоқ");
        isGone();
    }

    @Test
    void nothingIsLeftWhenThePageItselfSaysThatTheSessionHasEnded() {
        page.navigate(pages.at("/sign-in?ended"));
        isGone();
    }

    /// A browser without a screen shows no notifications, so the worker runs here on what it would be given there.
    @Test
    void aMessageOfThePushServiceIsShownAndOpensItsPage() throws IOException {
        String worker = Files.readString(Path.of("../platform/src/main/resources/static/service-worker.js"));
        assertThat(page.evaluate("""
                        async () => {
                          const on = {}, seen = [];
                          const self = {
                            location: { origin: 'https://tereze.example' },
                            addEventListener: (name, handler) => { on[name] = handler; },
                            registration: { showNotification: async (title, more) =>
                              seen.push([title, more.body, more.lang, more.tag, more.data.page].join('; ')) },
                            clients: {
                              matchAll: async () => [{ url: 'https://tereze.example/cabinet', focus: async () => seen.push('focus') }],
                              openWindow: async (url) => seen.push(url),
                            },
                          };
                          ((self) => { WORKER })(self);
                          const run = async (name, event) => {
                            let done;
                            on[name]({ waitUntil: (work) => { done = work; }, ...event });
                            await done;
                          };
                          const message = { id: 'm-1', title: 'Келісіміңіз керек', text: 'Жауап беріңіз', language: 'kk', page: '/cases/1' };
                          await run('push', { data: { json: () => message } });
                          for (const page of ['/cases/1', '/cabinet', '//elsewhere.example/', undefined]) {
                            await run('notificationclick', { notification: { close: () => {}, data: { page } } });
                          }
                          return seen.join('\\n');
                        }""".replace("WORKER", worker))).isEqualTo("""
                Келісіміңіз керек; Жауап беріңіз; kk; m-1; /cases/1
                https://tereze.example/cases/1
                focus
                https://tereze.example/cabinet/notices""");
    }

    private void isGone() {
        context.setOffline(true);
        page.navigate(pages.at("/cabinet"));
        assertThat(page.locator("h1")).hasText("Желі жоқ");
        assertThat((boolean) page.evaluate("() => caches.has('tereze-cabinet-1')"))
                .isFalse();
    }

    @Test
    void nothingIsLeftWhenTheSessionHasEnded() {
        pages.with("/cabinet", StaticPages.Page.redirect("/sign-in"));
        page.navigate(pages.at("/cabinet"));
        assertThat(page.locator("h1")).hasText("Кіру");
        isGone();
    }

    private static StaticPages.Page plain(String title) {
        return StaticPages.Page.of("""
                <!DOCTYPE html><html lang="kk"><head><title>%1$s</title></head><body><h1>%1$s</h1>
                <div data-tz-offline hidden>Желі жоқ: <time></time></div>
                <form method="post" action="/language"><button>Русский</button></form>
                <form method="post" action="/sign-out"><button>Шығу</button></form>
                <script src="/assets/tereze/tereze.js"></script></body></html>
                """.formatted(title));
    }
}
