package tereze.cases.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.access.GroundWords;
import tereze.api.Text;
import tereze.catalogue.Catalogue;
import tereze.catalogue.ServiceId;

/// The text for the ground of an officer's access: the service of the application.
@Component
final class ServiceGrounds implements GroundWords {
    private final Catalogue catalogue;

    ServiceGrounds(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Text> of(String ground) {
        return Optional.of(ground)
                .filter(ServiceId::isWellFormed)
                .flatMap(service -> catalogue.current(new ServiceId(service)))
                .map(definition -> definition.about().name());
    }
}
