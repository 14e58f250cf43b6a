package tereze.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.access.rules.NotificationRules;
import tereze.access.store.MandateTable;
import tereze.acts.ActFamily;
import tereze.acts.ScheduledJob;
import tereze.api.CabinetCard;
import tereze.api.NotificationSource;
import tereze.api.PromiseFigure;

/// What this module registers.
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    ActFamily accessActs() {
        return new ActFamily(AccessAct.class);
    }

    @Bean
    ActFamily mandateActs() {
        return MandateTable.MANDATES.family();
    }

    @Bean
    NotificationSource<MandateAct> mandateNotifications() {
        return new NotificationSource<>(
                MandateAct.class,
                "access-notices",
                List.of(MandateNotification.values()),
                (act, _) -> NotificationRules.of(act));
    }

    @Bean
    PromiseFigure looksRecorded(AccessLog looks) {
        return new PromiseFigure("P6", looks::countSince);
    }

    @Bean
    CabinetCard whoAskedInCabinet() {
        return new CabinetCard(30, "/cabinet/who-asked", "eye", "cabinet.who-asked", "cabinet.who-asked.text");
    }

    @Bean
    CabinetCard mandatesInCabinet() {
        return new CabinetCard(50, "/cabinet/mandates", "permit", "access.mandates.title", "cabinet.mandates.text");
    }

    @Bean
    ScheduledJob sessionCleanup(RunningSessions sessions) {
        return ScheduledJob.cleanup("access.sessions", RunningSessions.FORGOTTEN_AT_ONCE, sessions::forgetEnded);
    }
}
