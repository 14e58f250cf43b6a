package tereze.catalogue.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.ServiceId;

/// A catalogue of definitions.
public final class DeclaredCatalogue implements Catalogue {
    private final TreeMap<ServiceId, TreeMap<Integer, Definition>> services = new TreeMap<>();

    /// @param definitions with at most one definition for each version of a service
    public DeclaredCatalogue(Collection<Definition> definitions) {
        for (Definition definition : definitions) {
            var versions = services.computeIfAbsent(definition.service(), id -> new TreeMap<>());
            if (versions.put(definition.version(), definition) != null) {
                throw new IllegalArgumentException(
                        definition.service() + " version " + definition.version() + ": twice (expected: once)");
            }
        }
    }

    @Override
    public Optional<Definition> current(ServiceId service) {
        return Optional.ofNullable(services.get(service))
                .map(versions -> versions.lastEntry().getValue());
    }

    @Override
    public Optional<Definition> at(ServiceId service, int version) {
        return Optional.ofNullable(services.get(service)).map(versions -> versions.get(version));
    }

    @Override
    public List<Definition> all() {
        return services.values().stream()
                .flatMap(versions -> versions.values().stream())
                .sorted(Comparator.comparing(Definition::service).thenComparingInt(Definition::version))
                .toList();
    }
}
