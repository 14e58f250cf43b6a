package tereze.mandates;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.api.ActingParents;
import tereze.api.CabinetCard;
import tereze.api.FindablePages;
import tereze.api.FindablePages.FindablePage;
import tereze.api.NotificationSource;
import tereze.mandates.rules.NotificationRules;
import tereze.mandates.store.MandateTable;

@Configuration(proxyBeanMethods = false)
class MandatesConfiguration {
    @Bean
    ActFamily mandateActs() {
        return MandateTable.MANDATES.family();
    }

    @Bean
    NotificationSource<MandateAct> mandateNotifications() {
        return new NotificationSource<>(
                MandateAct.class,
                "mandates-notices",
                List.of(MandateNotification.values()),
                (act, _) -> NotificationRules.of(act));
    }

    @Bean
    ActingParents actingParents(Acting acting) {
        return acting::parentsOf;
    }

    @Bean
    CabinetCard mandatesInCabinet() {
        return new CabinetCard(50, "/cabinet/mandates", "permit", "access.mandates.title", "cabinet.mandates.text");
    }

    @Bean
    FindablePages findableMandatePages() {
        return FindablePages.of(new FindablePage(
                "/cabinet/mandates",
                "permit",
                "access.mandates.title",
                "cabinet.mandates.text",
                "access.mandates.words"));
    }
}
