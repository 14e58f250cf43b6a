package tereze.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ScheduledJob;

/// The scheduled job of this module.
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {
    @Bean
    ScheduledJob draftCleanup(Drafts drafts) {
        return ScheduledJob.cleanup("portal.drafts", Drafts.FORGOTTEN_AT_ONCE, drafts::forgetOld);
    }
}
