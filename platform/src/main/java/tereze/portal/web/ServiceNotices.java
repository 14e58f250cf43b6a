package tereze.portal.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.agencies.Agencies;
import tereze.api.Language;
import tereze.catalogue.Availability;
import tereze.catalogue.PublicService;
import tereze.catalogue.ServiceInfo;

/// Makes the notice of a service that takes no applications now.
@Component
final class ServiceNotices {
    private final Agencies agencies;

    ServiceNotices(Agencies agencies) {
        this.agencies = agencies;
    }

    /// The notice; empty for a service that is open, and for one that is retired, which leads to its successor.
    Optional<ServiceNotice> of(PublicService service, Language language) {
        String id = service.service().value();
        Availability availability = service.availability();
        return switch (availability) {
            case Availability.Open _, Availability.Retired _ -> Optional.empty();
            case Availability.Coming coming ->
                Optional.of(new ServiceNotice(
                        id,
                        coming.state(),
                        coming.since(),
                        coming.opens(),
                        coming.prequeue(),
                        coming.waitingFor().stream()
                                .map(missing ->
                                        waiting(missing, service.definition().about(), language))
                                .toList(),
                        null));
            case Availability.Paused paused ->
                Optional.of(new ServiceNotice(
                        id,
                        paused.state(),
                        paused.since(),
                        null,
                        null,
                        List.of(),
                        new ServiceNotice.Pause(
                                paused.reason().in(language),
                                paused.expected(),
                                paused.elsewhere().in(language),
                                name(paused.agency(), language))));
        };
    }

    private ServiceNotice.Waiting waiting(Availability.Waiting missing, ServiceInfo about, Language language) {
        @Nullable
        String post =
                missing.agency().equals(about.agency()) ? about.responsible().in(language) : null;
        return new ServiceNotice.Waiting(missing.step(), name(missing.agency(), language), post, missing.since());
    }

    private String name(String agency, Language language) {
        return agencies.byCode(agency).map(found -> found.name().in(language)).orElse(agency);
    }
}
