package tereze.portal.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tereze.api.Text;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.ServiceId;
import tereze.catalogue.ServiceInfo;
import tereze.catalogue.reading.DeclaredCatalogue;

/// The country's catalogue, in which a test releases a new version of a service or withdraws it while the server runs.
final class ChangingCatalogue implements Catalogue {
    private volatile UnaryOperator<List<Definition>> change = UnaryOperator.identity();
    private Supplier<Catalogue> declared = () -> new DeclaredCatalogue(List.of());

    /// @param catalogue supplies the declared services; it is called when they are first needed
    ChangingCatalogue of(Supplier<Catalogue> catalogue) {
        declared = catalogue;
        return this;
    }

    void asDeclared() {
        change = UnaryOperator.identity();
    }

    /// Releases a new version of a service with another name.
    void rename(String service, String name) {
        change = all -> {
            Definition newest = all.stream()
                    .filter(definition -> definition.service().value().equals(service))
                    .reduce((_, later) -> later)
                    .orElseThrow();
            ServiceInfo about = about(newest.about(), name, newest.about().picture());
            Definition next = copy(newest, newest.version() + 1, "sha of " + name, true, about);
            return Stream.concat(all.stream(), Stream.of(next)).toList();
        };
    }

    void withdraw(String service) {
        replace(service, one -> copy(one, one.version(), one.sha256(), false, one.about()));
    }

    /// Gives a service another picture without a new version.
    void repaint(String service, String picture) {
        replace(service, one -> {
            ServiceInfo about = about(one.about(), one.about().name().en(), picture);
            return copy(one, one.version(), one.sha256(), one.ready(), about);
        });
    }

    private void replace(String service, UnaryOperator<Definition> other) {
        change = all -> all.stream()
                .map(one -> one.service().value().equals(service) ? other.apply(one) : one)
                .toList();
    }

    private static ServiceInfo about(ServiceInfo about, String name, String picture) {
        return new ServiceInfo(
                new Text(about.name().kk(), about.name().ru(), name),
                about.summary(),
                about.brief(),
                about.agency(),
                about.law(),
                about.channels(),
                about.peak(),
                about.rehearsal(),
                about.alsoKnownAs(),
                about.whoMay(),
                about.forChildren(),
                about.delegable(),
                about.fee(),
                about.elsewhere(),
                about.responsible(),
                picture,
                about.group(),
                about.topic(),
                about.seeAlso());
    }

    private static Definition copy(Definition of, int version, String sha256, boolean ready, ServiceInfo about) {
        return new Definition(of.service(), version, sha256, ready, about, of.form(), of.procedure());
    }

    private Catalogue now() {
        return new DeclaredCatalogue(change.apply(declared.get().all()));
    }

    @Override
    public Optional<Definition> current(ServiceId service) {
        return now().current(service);
    }

    @Override
    public Optional<Definition> at(ServiceId service, int version) {
        return now().at(service, version);
    }

    @Override
    public List<Definition> all() {
        return now().all();
    }
}
