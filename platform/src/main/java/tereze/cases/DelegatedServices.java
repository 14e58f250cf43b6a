package tereze.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.catalogue.Definition;
import tereze.catalogue.PublicServices;
import tereze.catalogue.Vocabulary;
import tereze.mandates.Delegated;

/// The declared services that are open or paused, with their rules for representatives.
@Component
final class DelegatedServices implements Delegated {
    private final PublicServices services;
    private final List<Group> groups;

    DelegatedServices(PublicServices services, Vocabulary vocabulary) {
        this.services = services;
        this.groups = vocabulary.groups().entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    @Override
    public List<Service> services() {
        return services.offered().stream().map(DelegatedServices::service).toList();
    }

    /// Also one that is retired, whose running cases are finished.
    @Override
    public Optional<Service> service(String id) {
        return services.recent().stream()
                .filter(service ->
                        !service.isComing() && service.service().value().equals(id))
                .findFirst()
                .map(service -> service(service.definition()));
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    private static Service service(Definition definition) {
        return new Service(
                definition.service().value(),
                definition.about().name(),
                definition.about().group(),
                definition.about().forChildren(),
                definition.about().delegable());
    }
}
