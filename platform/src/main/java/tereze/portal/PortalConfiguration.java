package tereze.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActStream;
import tereze.acts.ScheduledJob;
import tereze.api.CabinetCard;
import tereze.api.FindablePages;
import tereze.api.FindablePages.FindablePage;
import tereze.api.PromiseFigure;

/// The scheduled job and the card of this module, and the promise figures that belong to no other module.
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {
    @Bean
    ScheduledJob draftCleanup(Drafts drafts) {
        return ScheduledJob.cleanup("portal.drafts", Drafts.FORGOTTEN_AT_ONCE, drafts::forgetOld);
    }

    @Bean
    CabinetCard signedInInCabinet() {
        return new CabinetCard(90, "/cabinet/signed-in", "window", "portal.signed-in.title", "portal.signed-in.text");
    }

    @Bean
    FindablePages findablePortalPages() {
        return FindablePages.of(
                new FindablePage(
                        "/address-certificate",
                        "shield",
                        "portal.certificate.title",
                        "portal.certificate.lead",
                        "portal.certificate.words"),
                new FindablePage("/cabinet", "document", "cabinet.title", "cabinet.cases", "cabinet.words"),
                new FindablePage(
                        "/cabinet/signed-in",
                        "window",
                        "portal.signed-in.title",
                        "portal.signed-in.text",
                        "portal.signed-in.words"),
                new FindablePage(
                        "/sign-in", "person", "portal.sign-in.title", "portal.sign-in.lead", "portal.sign-in.words"),
                new FindablePage("/help", "phone", "portal.help.title", "portal.help.lead", "portal.help.words"),
                new FindablePage(
                        "/feedback", "bell", "portal.feedback.title", "portal.feedback.lead", "portal.feedback.words"),
                new FindablePage(
                        "/privacy", "eye", "portal.privacy.title", "portal.privacy.lead", "portal.privacy.words"),
                new FindablePage(
                        "/accessibility",
                        "people",
                        "portal.accessibility.title",
                        "portal.accessibility.lead",
                        "portal.accessibility.words"),
                new FindablePage(
                        "/status", "clock", "portal.status.title", "portal.status.limits", "portal.status.words"),
                new FindablePage(
                        "/promises",
                        "check",
                        "portal.promises.title",
                        "portal.promises.lead",
                        "portal.promises.words"));
    }

    @Bean
    PromiseFigure paperDemanded(Feedback feedback) {
        return new PromiseFigure(
                "P4",
                _ -> feedback.demands().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Bean
    PromiseFigure actsInJournal(ActStream stream) {
        return new PromiseFigure("P12", _ -> stream.last() + 1);
    }
}
