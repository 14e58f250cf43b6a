package tereze.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.access.store.MandateTable;
import tereze.acts.ActFamily;
import tereze.acts.ScheduledJob;
import tereze.access.rules.NotificationRules;
import tereze.api.NotificationSource;

/// The acts of this module, who is told of them, and its scheduled job.
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
    ScheduledJob sessionCleanup(RunningSessions sessions) {
        return ScheduledJob.cleanup("access.sessions", RunningSessions.FORGOTTEN_AT_ONCE, sessions::forgetEnded);
    }
}
