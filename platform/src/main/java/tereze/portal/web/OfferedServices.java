package tereze.portal.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.api.EdgeProblem;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.catalogue.PublicService;
import tereze.catalogue.PublicServices;
import tereze.catalogue.ServiceInfo;

/// The services with applications on pages.
@Component
final class OfferedServices {
    private final PublicServices services;
    private final ServiceNotices notices;

    OfferedServices(PublicServices services, ServiceNotices notices) {
        this.services = services;
        this.notices = notices;
    }

    /// The notice for the pages of an application while its service is paused; null while it is open.
    @Nullable
    ServiceNotice notice(PublicService service, Language language) {
        return notices.of(service, language).orElse(null);
    }

    /// The service of an id in a URL, with its state. A page reads it once.
    ///
    /// @throws ProblemException `not-found` if there is none
    PublicService find(String id) {
        return services.find(id)
                .filter(found -> found.definition().about().channels().contains(ServiceInfo.Channel.PORTAL))
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
    }
}
