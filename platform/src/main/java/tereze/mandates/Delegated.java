package tereze.mandates;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.api.Language;
import tereze.api.Text;

/// The services in which one person may act for another. The engine of services implements it.
public interface Delegated {
    /// All services.
    List<Service> services();

    /// The groups of services that a mandate can name.
    default List<Group> groups() {
        return List.of();
    }

    default Optional<Service> service(String id) {
        return services().stream().filter(service -> service.id().equals(id)).findFirst();
    }

    /// The service's name, or its id if it is no longer declared.
    default String nameOf(String id, Language language) {
        return service(id).map(service -> service.name().in(language)).orElse(id);
    }

    /// @param group of the service; null for none
    /// @param forChildren whether a parent may apply for a young child
    /// @param delegable whether a mandate for it is possible
    record Service(String id, Text name, @Nullable String group, boolean forChildren, boolean delegable) {}

    /// A group of services that can be named at once.
    record Group(String id, Text name) {}
}
