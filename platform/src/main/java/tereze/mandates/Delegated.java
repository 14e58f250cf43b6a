package tereze.mandates;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.api.Language;
import tereze.api.Text;

/// The services in which one person may act for another, as the engine of services knows them.
public interface Delegated {
    /// All of them, by id.
    List<Service> services();

    /// The groups by which several may be named at once.
    default List<Group> groups() {
        return List.of();
    }

    /// The service of an id; empty where there is none.
    default Optional<Service> service(String id) {
        return services().stream().filter(service -> service.id().equals(id)).findFirst();
    }

    /// The service's name, or its id if it is no longer declared.
    default String nameOf(String id, Language language) {
        return service(id).map(service -> service.name().in(language)).orElse(id);
    }

    /// A service.
    ///
    /// @param group of which services it is one; null where of none
    /// @param forChildren whether a parent may apply for a young child
    /// @param delegable whether one may let another apply by a mandate
    record Service(String id, Text name, @Nullable String group, boolean forChildren, boolean delegable) {}

    /// A group of services.
    record Group(String id, Text name) {}
}
