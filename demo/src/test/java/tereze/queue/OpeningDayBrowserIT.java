package tereze.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tereze.api.Language;
import tereze.releases.web.RushServices;
import tereze.testing.Chromium;
import tereze.testing.Portal;
import tereze.testing.Shared;
import tereze.testing.TestServer.Answer;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// The day of an opening as a family sees it on a phone, in Kazakh: the announced second, the way to the queue, the
/// page that opens by itself, and the queue until its end. One of them has no JavaScript.
@ExtendWith(Shared.class)
class OpeningDayBrowserIT {
    private static final String SERVICE = "rush-day";
    private static final String PAGE = "/services/" + SERVICE;
    private static final String START = "portal.service.start";

    @Test
    void opensAtItsSecondAndLeadsThroughTheQueue(Chromium chromium, @TempDir Path folder) {
        try (Portal portal = Portal.with(chromium, RushServices.in(folder, SERVICE));
                Visitor plain = portal.reader(Window.phone(Language.KK).withoutScripts());
                Visitor waiting = portal.reader(Window.phone(Language.KK));
                Visitor family = portal.reader(Window.phone(Language.KK))) {
            Instant now = portal.clock().instant();
            Instant prequeue = now.plus(Duration.ofMinutes(30));
            Instant opens = now.plus(Duration.ofHours(1)).plusSeconds(7);
            Instant closes = now.plus(Duration.ofHours(3));
            announced(portal, prequeue, opens, closes);
            ExampleEvent event = ExampleEvent.announce(portal.server(), SERVICE, prequeue, opens, closes);
            passed(portal, Duration.ofMillis(1_500));

            plain.open(PAGE);
            assertThat(plain.text()).contains("11:00:07", "10:30", plain.words("portal.service.coming.reload"));
            plain.follow("portal.service.queue.page");
            assertThat(plain.text())
                    .contains(plain.words("queue.state.waiting"), plain.words("queue.page.reload"), "11:00:07");
            assertThat(plain.button("queue.page.to-gate").count()).isZero();

            portal.clock().pass(Duration.ofMinutes(31));
            takesAPlace(plain.open(PAGE), event);
            opensByItself(portal, waiting, opens);
            takesAPlace(waiting, event);

            moves(portal, plain, waiting, event);
            enters(portal, family, event);
            ends(portal, plain, event, closes);
        }
    }

    private static void takesAPlace(Visitor visitor, ExampleEvent event) {
        assertThat(visitor.button("portal.service.queue.take").getAttribute("href"))
                .endsWith("/g/" + event.number() + "/");
        assertThat(visitor.text()).contains(visitor.words("portal.service.queue.page"));
        assertThat(visitor.button(START).count()).isZero();
    }

    /// The page of a service that is coming is open in a browser when the second comes.
    private static void opensByItself(Portal portal, Visitor visitor, Instant opens) {
        visitor.page()
                .clock()
                .install(new Clock.InstallOptions()
                        .setTime(opens.minusSeconds(20).toEpochMilli()));
        visitor.open(PAGE).hasNoBarriers();
        assertThat(visitor.text())
                .contains(visitor.words("portal.service.coming"))
                .doesNotContain(visitor.words("portal.service.coming.reload"));
        portal.clock().pass(Duration.between(portal.clock().instant(), opens));
        visitor.goes(() -> visitor.page().clock().runFor(60_000));
        assertThat(visitor.text()).contains(visitor.words("portal.service.queue"));
    }

    private static void moves(Portal portal, Visitor plain, Visitor scripted, ExampleEvent event) {
        assertThat(plain.open(event.page()).text()).contains(plain.words("queue.state.drawing"));
        event.draw(portal.clock().instant());
        passed(portal, Duration.ofMillis(1_500));
        plain.open(event.page());
        assertThat(plain.text()).contains(plain.words("queue.state.open"), plain.words("queue.figure.no-shows"));
        assertThat(plain.main().locator("svg.tz-queue").isVisible()).isTrue();
        assertThat(plain.main().locator("tbody tr").count()).isGreaterThan(1);
        scripted.open(event.page()).hasNoBarriers();
        assertThat(scripted.text())
                .contains(scripted.words("queue.state.open"))
                .doesNotContain(scripted.words("queue.page.reload"));
    }

    private static void enters(Portal portal, Visitor family, ExampleEvent event) {
        family.signIn(portal.member("tenant", 0).iin());
        family.open(event.page() + "/enter").hasNoBarriers();
        assertThat(family.text()).contains(family.words("queue.enter.none"));
        event.arrive(family.open(event.page()));
        family.hasNoBarriers();
        assertThat(family.text()).contains(family.words("queue.enter.title"));
        family.press("queue.enter.submit").hasNoBarriers();
        assertThat(family.status()).isEqualTo(401);
        assertThat(family.button("queue.enter.back").getAttribute("href")).endsWith("/g/" + event.number() + "/");
        assertThat(family.button("queue.enter.submit").count())
                .as("the same pass does not help")
                .isZero();
    }

    private static void ends(Portal portal, Visitor plain, ExampleEvent event, Instant closes) {
        portal.clock().pass(Duration.between(portal.clock().instant(), closes));
        event.close();
        passed(portal, Duration.ofMillis(1_500));
        assertThat(plain.open(event.page()).text()).contains(plain.words("queue.state.closed"));
        assertThat(plain.button("queue.page.to-gate").count()).isZero();
        plain.open(PAGE);
        assertThat(plain.button(START).isVisible()).isTrue();
        assertThat(plain.text()).doesNotContain(plain.words("portal.service.queue.take"));
    }

    /// What pages know may be a second old, by the clock of the machine.
    private static void passed(Portal portal, Duration duration) {
        portal.clock().pass(duration);
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void announced(Portal portal, Instant prequeue, Instant opens, Instant closes) {
        String report = RushServices.json(
                RushServices.report(portal.server(), SERVICE, portal.clock().instant()));
        step(portal, "platform-operator", "rehearsals", report);
        step(portal, "interior-owner", "signatures", "{}");
        step(portal, "platform-operator", "signatures", "{}");
        step(
                portal,
                "platform-operator",
                "schedule",
                "{\"opens\":\"%s\",\"prequeue\":\"%s\",\"closes\":\"%s\"}".formatted(opens, prequeue, closes));
    }

    private static void step(Portal portal, String role, String step, String body) {
        Answer answer = portal.server()
                .person(portal.member(role, 0).iin())
                .post("/api/v1/releases/" + SERVICE + "/" + step, body, "Idempotency-Key", role + step);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
