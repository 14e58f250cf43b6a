package tereze.cases;

import java.util.List;
import org.springframework.stereotype.Component;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.Vocabulary;
import tereze.mandates.Delegated;

/// The declared services that take applications, with their rules for representatives.
@Component
final class DelegatedServices implements Delegated {
    private final Catalogue catalogue;
    private final List<Group> groups;

    DelegatedServices(Catalogue catalogue, Vocabulary vocabulary) {
        this.catalogue = catalogue;
        this.groups = vocabulary.groups().entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    @Override
    public List<Service> services() {
        return catalogue.ready().stream().map(DelegatedServices::service).toList();
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
