package tereze.cases;

import java.util.List;
import org.springframework.stereotype.Component;
import tereze.access.Delegated;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;

/// Declared services that take applications, and who may act in them for the applicant.
@Component
final class DelegatedServices implements Delegated {
    /// How the names of writers of the register of residence begin.
    private static final String RESIDENCE = "residence.";

    private final Catalogue catalogue;

    DelegatedServices(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Service> services() {
        return catalogue.ready().stream().map(DelegatedServices::service).toList();
    }

    private static Service service(Definition definition) {
        return new Service(
                definition.service().value(),
                definition.about().name(),
                definition.procedure().writers().outcome().writer().name().startsWith(RESIDENCE),
                definition.about().forChildren(),
                definition.about().delegable());
    }
}
