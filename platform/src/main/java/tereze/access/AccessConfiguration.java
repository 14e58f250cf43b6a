package tereze.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;

/// The acts of this module.
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    ActFamily accessActs() {
        return new ActFamily(AccessAct.class);
    }

    @Bean
    ActFamily mandateActs() {
        return new ActFamily(MandateAct.class);
    }
}
