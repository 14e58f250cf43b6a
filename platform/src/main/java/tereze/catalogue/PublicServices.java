package tereze.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The declared services together with their releases: which are open, paused, coming or retired, and in which
/// version. `ready: false` hides only what was never open. Thread-safe.
public final class PublicServices {
    private final Catalogue catalogue;
    private final ReleaseStates states;

    public PublicServices(Catalogue catalogue, ReleaseStates states) {
        this.catalogue = catalogue;
        this.states = states;
    }

    /// The services of a catalogue without a database, see [ReleaseStates#byFile].
    public static PublicServices byFile(Catalogue catalogue) {
        return new PublicServices(catalogue, ReleaseStates.byFile(catalogue));
    }

    /// All of them as they are now, ordered by id.
    public List<PublicService> now() {
        return joined(states.now());
    }

    /// All of them as they are now or were at most a second ago, ordered by id. For lists of services.
    public List<PublicService> recent() {
        return joined(states.recent());
    }

    /// As [#find], as it was at most a second ago. For pages; it does not ask the database each time.
    public Optional<PublicService> recent(String id) {
        return ServiceId.isWellFormed(id)
                ? Optional.ofNullable(states.recent().get(id))
                        .flatMap(availability -> joined(new ServiceId(id), availability))
                : Optional.empty();
    }

    /// The versions of the services that are open or paused, as in [#recent].
    public List<Definition> offered() {
        return recent().stream()
                .filter(PublicService::isOffered)
                .map(PublicService::definition)
                .toList();
    }

    /// A service as it is now, by an id from outside. A command relies on the answer. Empty for an id that is malformed
    /// or unknown, and for a service that was never open and is not ready.
    public Optional<PublicService> find(String id) {
        return ServiceId.isWellFormed(id)
                ? states.find(id).flatMap(availability -> joined(new ServiceId(id), availability))
                : Optional.empty();
    }

    private List<PublicService> joined(Map<String, Availability> known) {
        return known.entrySet().stream()
                .filter(one -> ServiceId.isWellFormed(one.getKey()))
                .flatMap(one -> joined(new ServiceId(one.getKey()), one.getValue()).stream())
                .sorted(Comparator.comparing(PublicService::service))
                .toList();
    }

    private Optional<PublicService> joined(ServiceId service, Availability availability) {
        return availability
                .lastEdition()
                .map(edition -> version(service, edition))
                .orElseGet(() -> catalogue.current(service).filter(Definition::ready))
                .map(definition -> new PublicService(definition, availability));
    }

    /// A version that expects a rush, and all that follow it, are open only after a rehearsal and signatures.
    private Optional<Definition> version(ServiceId service, Availability.Edition edition) {
        List<Definition> versions = catalogue.all().stream()
                .filter(one -> one.service().equals(service))
                .toList();
        int firstRush = versions.stream()
                .filter(one -> one.about().openingMinute() != null)
                .mapToInt(Definition::version)
                .min()
                .orElse(Integer.MAX_VALUE);
        return versions.stream()
                .filter(one -> edition.allows(one.version(), firstRush))
                .max(Comparator.comparingInt(Definition::version));
    }
}
