package tereze.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;

/// The acts of this module.
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {
    @Bean
    ActFamily exchangeActs() {
        return new ActFamily(ExchangeAct.class);
    }

    @Bean
    ActFamily requestActs() {
        return new ActFamily(RequestAct.class);
    }
}
