package tereze.exchange;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.ActFamily;
import tereze.acts.ActStream;
import tereze.acts.ScheduledJob;
import tereze.api.CabinetCard;
import tereze.api.FindablePages;
import tereze.api.FindablePages.FindablePage;
import tereze.api.HomeFigure;
import tereze.api.NotificationSource;
import tereze.exchange.rules.NotificationRules;

/// The beans of this module.
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
    ActFamily webhookActs() {
        return new ActFamily(WebhookAct.class);
    }

    @Bean
    NotificationSource<RequestAct> requestNotifications() {
        return new NotificationSource<>(
                RequestAct.class,
                "exchange-notices",
                List.of(RequestNotification.values()),
                (act, _) -> NotificationRules.of(act));
    }

    @Bean
    CabinetCard requestsInCabinet() {
        return new CabinetCard(40, "/cabinet/requests", "office", "exchange.requests.title", "exchange.requests.lead");
    }

    /// Each question to the register is a certificate that nobody had to fetch.
    @Bean
    HomeFigure registerAskedToday(ActStream stream) {
        return new HomeFigure(
                30,
                "asked",
                today -> new HomeFigure.Measure.Count(
                        stream.countSince(today, List.of(ExchangeAct.AddressVerified.class))));
    }

    @Bean
    FindablePages findableRequestPages() {
        return FindablePages.of(new FindablePage(
                "/cabinet/requests",
                "office",
                "exchange.requests.title",
                "exchange.requests.lead",
                "exchange.requests.words"));
    }

    @Bean
    ScheduledJob unansweredRequests(AddressRequests requests) {
        return ScheduledJob.everySecond("exchange.unanswered", requests::lapseDue);
    }
}
