package tereze.catalogue;

import java.util.List;
import java.util.Optional;

/// The declared services, each in all versions for which there are files. Immutable after start-up.
public interface Catalogue {
    /// The newest version of a service, ready or not.
    Optional<Definition> current(ServiceId service);

    /// The newest version of a service by an id from outside; empty if the id is malformed or unknown.
    default Optional<Definition> find(String id) {
        return ServiceId.isWellFormed(id) ? current(new ServiceId(id)) : Optional.empty();
    }

    /// A version of a service, for the cases that were opened under it.
    Optional<Definition> at(ServiceId service, int version);

    /// All versions of all services, ordered by id and version.
    List<Definition> all();
}
