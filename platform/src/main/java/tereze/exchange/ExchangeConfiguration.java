package tereze.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.acts.ScheduledJob;

/// The acts of this module and its scheduled job.
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

    @Bean
    ScheduledJob unansweredRequests(AddressRequests requests) {
        return ScheduledJob.everySecond("exchange.unanswered", requests::lapseDue);
    }
}
