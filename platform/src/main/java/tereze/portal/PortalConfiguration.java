package tereze.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActStream;
import tereze.acts.ScheduledJob;
import tereze.api.CabinetCard;
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
