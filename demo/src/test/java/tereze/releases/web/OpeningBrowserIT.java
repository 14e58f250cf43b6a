package tereze.releases.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.api.Language;
import tereze.releases.Outage;
import tereze.releases.OutageAct;
import tereze.releases.rules.OutageRules;
import tereze.releases.store.OutageTable;
import tereze.testing.Chromium;
import tereze.testing.Portal;
import tereze.testing.Shared;
import tereze.testing.TestServer.Answer;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// A service opens in a browser: the owner and the operator sign, a visitor sees whom it waits for, the operator
/// announces the opening, and the owner pauses it. Without JavaScript and on a phone.
@ExtendWith(Shared.class)
class OpeningBrowserIT {
    private static final String SERVICE = "rush-a";
    private static final String NAME_RU = "Временная регистрация к началу учебного года";
    private static final String RELEASE = "/releases/" + SERVICE;
    private static final String READINESS = "/services/" + SERVICE + "/readiness";

    @Test
    void isRehearsedSignedAnnouncedAndPaused(Chromium chromium, @TempDir Path folder) {
        try (Portal portal = Portal.with(chromium, RushServices.in(folder, SERVICE));
                Visitor visitor = portal.reader(Window.phone(Language.KK));
                Visitor owner = signer(portal, "interior-owner", Window.phone(Language.RU));
                Visitor operator = signer(
                        portal, "platform-operator", Window.desk(Language.KK).withoutScripts())) {
            visitor.open(READINESS);
            picture(visitor, "draft");
            assertThat(visitor.text()).contains("Жасанды интеллект және цифрлық даму министрлігі");

            failed(portal);
            visitor.open(READINESS);
            picture(visitor, "failed");
            assertThat(visitor.text()).contains("p99 1200 ms");
            rehearsed(portal);
            ownerSigns(owner);
            visitor.open(READINESS);
            picture(visitor, "waiting");
            visitor.open("/services/" + SERVICE);
            picture(visitor, "waiting-service");
            visitor.open(READINESS);
            assertThat(visitor.text()).contains(visitor.words("releases.step.operator-signature"));

            operator.open(RELEASE).press("releases.sign");
            picture(operator, "schedule");
            operator.type("opens", "завтра").press("releases.schedule");
            assertThat(operator.status()).isEqualTo(422);
            picture(operator, "schedule-refused");
            operator.type("opens", "2026-03-10 09:00:07");
            operator.type("closes", "2026-03-10 18:00").press("releases.schedule");
            assertThat(operator.path()).isEqualTo(RELEASE);
            visitor.open("/peaks");
            picture(visitor, "peaks");
            visitor.open(READINESS);
            picture(visitor, "scheduled");
            visitor.open("/services/" + SERVICE);
            picture(visitor, "scheduled-service");
            assertThat(visitor.text()).contains("09:00:07");
            visitor.open(READINESS);
            assertThat(visitor.text()).contains("09:00:07");

            portal.clock().pass(Duration.ofDays(9));
            // Their sessions have ended meanwhile.
            String question = owner.signIn(portal.member("interior-owner", 0).iin())
                    .open("/services/" + SERVICE + "/apply")
                    .path();
            pauses(owner);
            seesThePause(visitor);
            keepsTheQuestion(owner, question);
            choosesNoSuccessor(owner);
            outage(portal);
            statusShowsPauseAndOutage(portal, Window.phone(Language.KK), "47 минут");
            statusShowsPauseAndOutage(portal, Window.desk(Language.EN).withoutScripts(), "47 minutes");
            operator.signIn(portal.member("platform-operator", 0).iin())
                    .open(RELEASE)
                    .press("releases.resume");
            visitor.open(READINESS);
            assertThat(visitor.text()).contains(visitor.words("releases.lead.open"));
        }
    }

    /// From the cabinet, which says what waits.
    private static void ownerSigns(Visitor owner) {
        owner.open("/cabinet");
        picture(owner, "cabinet");
        owner.follow("releases.cabinet.waits.owner-signature", NAME_RU);
        assertThat(owner.path()).isEqualTo(RELEASE);
        owner.open("/cabinet").press("releases.title");
        picture(owner, "releases");
        assertThat(owner.text()).contains(owner.words("releases.step.owner-signature"));
        owner.open(RELEASE);
        picture(owner, "sign");
        owner.press("releases.sign");
        assertThat(owner.text()).contains("Оператор платформы");
    }

    /// Wherever people look for the service.
    private static void seesThePause(Visitor visitor) {
        visitor.open(READINESS);
        picture(visitor, "paused");
        assertThat(visitor.text()).contains("Жөндеу", "ХҚКО");
        visitor.open("/services/" + SERVICE);
        picture(visitor, "paused-service");
        assertThat(visitor.text()).contains("Жөндеу", "ХҚКО", visitor.words("portal.service.paused.kept"));
        visitor.open("/services");
        picture(visitor, "paused-list");
        assertThat(visitor.text()).contains(visitor.words("portal.service.mark.paused"));
    }

    /// A person who has begun an application reads the reason on its pages.
    private static void keepsTheQuestion(Visitor applicant, String question) {
        applicant.open(question);
        picture(applicant, "paused-question");
        assertThat(applicant.path()).isEqualTo(question).contains("/apply");
        assertThat(applicant.status()).isEqualTo(200);
        assertThat(applicant.text()).contains("Ремонт", "В ЦОНе");
    }

    private static void pauses(Visitor owner) {
        owner.open(RELEASE);
        owner.main().locator("details").first().locator("summary").click();
        owner.press("releases.pause");
        assertThat(owner.status()).isEqualTo(422);
        picture(owner, "pause-refused");
        owner.type("reason-kk", "Жөндеу").type("reason-ru", "Ремонт").type("reason-en", "Repair");
        owner.type("expected", "12.03.2026 10:00");
        owner.type("elsewhere-kk", "ХҚКО").type("elsewhere-ru", "В ЦОНе").type("elsewhere-en", "At a service centre");
        owner.press("releases.pause");
        assertThat(owner.status()).isEqualTo(200);
        picture(owner, "pause-done");
    }

    private static void outage(Portal portal) {
        Instant now = portal.clock().instant();
        OutageAct ended = OutageRules.ended(now, Duration.ofMinutes(47), now);
        portal.server()
                .bean(Acts.class)
                .run(Command.bySystem(
                        OutageAct.REASON, unit -> unit.stage(OutageTable.OUTAGES, Outage.idOf(now), List.of(ended))));
    }

    private static void statusShowsPauseAndOutage(Portal portal, Window window, String length) {
        try (Visitor reader = portal.reader(window)) {
            reader.open("/status");
            picture(reader, "status-" + window.language().code());
            assertThat(reader.text().replace('\u00a0', ' '))
                    .contains(reader.words("portal.status.pauses"))
                    .contains(reader.words("portal.status.outages"), reader.words("portal.status.outages.remedy"))
                    .contains(length);
        }
    }

    /// The form of the end is refused, and no service was chosen by chance.
    private static void choosesNoSuccessor(Visitor owner) {
        owner.open(RELEASE);
        owner.main().locator("details").first().locator("summary").click();
        owner.press("releases.retire");
        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.main().locator("details[open] #successor").isVisible()).isTrue();
        picture(owner, "retire-refused");
    }

    private static Visitor signer(Portal portal, String role, Window window) {
        return portal.reader(window).signIn(portal.member(role, 0).iin());
    }

    private static void failed(Portal portal) {
        portal.clock().pass(Duration.ofSeconds(1));
        var report =
                RushServices.report(portal.server(), SERVICE, portal.clock().instant());
        report.put("passed", false);
        report.put("reason", "p99 1200 ms");
        assertThat(send(portal, RushServices.json(report)).code()).isEqualTo("rehearsal-failed");
    }

    private static void rehearsed(Portal portal) {
        portal.clock().pass(Duration.ofSeconds(1));
        var report =
                RushServices.report(portal.server(), SERVICE, portal.clock().instant());
        assertThat(send(portal, RushServices.json(report)).status()).isEqualTo(200);
    }

    private static Answer send(Portal portal, String report) {
        return portal.server()
                .person(portal.member("platform-operator", 0).iin())
                .post(
                        "/api/v1/releases/" + SERVICE + "/rehearsals",
                        report,
                        "Idempotency-Key",
                        portal.clock().instant().toString());
    }

    /// With `-Dtereze.pictures=FOLDER` for a person who wants to look.
    private static void picture(Visitor visitor, String name) {
        visitor.hasNoBarriers();
        String folder = System.getProperty("tereze.pictures");
        if (folder != null) {
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(folder, name + ".png"))
                            .setFullPage(true));
        }
    }
}
