package tereze.access;

import java.util.List;
import java.util.Optional;
import tereze.api.Text;

/// The services in which one person may act for another, as the engine of services knows them.
public interface Delegated {
    /// All of them, by id.
    List<Service> services();

    /// The service of an id; empty where there is none.
    default Optional<Service> service(String id) {
        return services().stream().filter(service -> service.id().equals(id)).findFirst();
    }

    /// A service.
    ///
    /// @param residence whether it writes the register of residence
    /// @param forChildren whether a parent may apply for a young child
    /// @param delegable whether one may let another apply by a mandate
    record Service(String id, Text name, boolean residence, boolean forChildren, boolean delegable) {}
}
