package tereze.sessions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ScheduledJob;

@Configuration(proxyBeanMethods = false)
class SessionsConfiguration {
    @Bean
    ScheduledJob sessionCleanup(RunningSessions sessions) {
        return ScheduledJob.cleanup("access.sessions", RunningSessions.FORGOTTEN_AT_ONCE, sessions::forgetEnded);
    }
}
