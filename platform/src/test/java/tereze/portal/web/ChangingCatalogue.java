package tereze.portal.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tereze.api.Text;
import tereze.catalogue.About;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.ServiceId;
import tereze.catalogue.reading.DeclaredCatalogue;

/// The country's catalogue, in which a test releases a new version of a service or withdraws it while the server runs.
final class ChangingCatalogue implements Catalogue {
    private volatile UnaryOperator<List<Definition>> change = UnaryOperator.identity();
    private Supplier<Catalogue> declared = () -> new DeclaredCatalogue(List.of());

    /// @param catalogue what is declared, there when it is first asked for
    ChangingCatalogue of(Supplier<Catalogue> catalogue) {
        declared = catalogue;
        return this;
    }

    void asDeclared() {
        change = UnaryOperator.identity();
    }

    /// Releases a further version of a service, of another name.
    void rename(String service, String name) {
        change = all -> {
            Definition newest = all.stream()
                    .filter(definition -> definition.service().value().equals(service))
                    .reduce((_, later) -> later)
                    .orElseThrow();
            Definition next = copy(newest, newest.version() + 1, "sha of " + name, true, renamed(newest.about(), name));
            return Stream.concat(all.stream(), Stream.of(next)).toList();
        };
    }

    void withdraw(String service) {
        change = all -> all.stream()
                .map(one -> one.service().value().equals(service)
                        ? copy(one, one.version(), one.sha256(), false, one.about())
                        : one)
                .toList();
    }

    private static About renamed(About about, String name) {
        return new About(
                new Text(about.name().kk() + name, about.name().ru() + name, name),
                about.summary(),
                about.agency(),
                about.law(),
                about.channels(),
                about.peak(),
                about.alsoKnownAs(),
                about.whoMay(),
                about.forChildren(),
                about.delegable(),
                about.fee(),
                about.elsewhere(),
                about.responsible(),
                about.picture(),
                about.group(),
                about.seeAlso());
    }

    private static Definition copy(Definition of, int version, String sha256, boolean ready, About about) {
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
    public List<Definition> ready() {
        return now().ready();
    }

    @Override
    public List<Definition> all() {
        return now().all();
    }
}
