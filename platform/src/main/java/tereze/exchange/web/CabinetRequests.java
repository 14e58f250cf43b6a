package tereze.exchange.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.api.PageText;
import tereze.api.WaitingItem;
import tereze.api.WaitingSource;
import tereze.exchange.AddressRequest;
import tereze.exchange.AddressRequests;

/// What the cabinet shows of requests: those that wait for the reader's answer.
@Configuration(proxyBeanMethods = false)
class CabinetRequests {
    private final AddressRequests requests;
    private final RequestViews views;

    CabinetRequests(AddressRequests requests, RequestViews views) {
        this.requests = requests;
        this.views = views;
    }

    @Bean
    WaitingSource requestsThatWait() {
        return new WaitingSource(
                visit -> waiting(visit.person(), visit.language()),
                person -> requests.waitingFor(person).size());
    }

    private List<WaitingItem> waiting(PersonId me, Language language) {
        return requests.waitingFor(me).stream()
                .map(request -> waiting(request, language))
                .toList();
    }

    private WaitingItem waiting(AddressRequest request, Language language) {
        return new WaitingItem(
                "/cabinet/requests/" + request.id(),
                PageText.of("exchange.requests.waits", views.nameOfAgency(request, language)),
                request.until());
    }
}
