package tereze.portal.web;

import org.springframework.stereotype.Component;
import tereze.api.EdgeProblem;
import tereze.api.ProblemException;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.ServiceInfo;

/// The services with applications on pages.
@Component
final class OfferedServices {
    private final Catalogue catalogue;

    OfferedServices(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The service of an id in a URL.
    ///
    /// @throws ProblemException `not-found` if there is none
    Definition find(String id) {
        return catalogue
                .findReady(id)
                .filter(found -> found.about().channels().contains(ServiceInfo.Channel.PORTAL))
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
    }
}
