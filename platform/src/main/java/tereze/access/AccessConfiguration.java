package tereze.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.access.store.MandateTable;
import tereze.acts.ActFamily;
import tereze.acts.ScheduledJob;

/// The acts of this module and its scheduled job.
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
    ScheduledJob sessionCleanup(RunningSessions sessions) {
        return ScheduledJob.cleanup("access.sessions", RunningSessions.FORGOTTEN_AT_ONCE, sessions::forgetEnded);
    }
}
