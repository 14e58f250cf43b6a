package tereze.releases;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;
import tereze.acts.ActStream;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.RecordedAct;
import tereze.acts.UnitOfWork;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.law.WorkingCalendars;
import tereze.releases.rules.DeclaredVersion;
import tereze.releases.rules.PublicationRules;
import tereze.releases.rules.RegisteredVersion;
import tereze.releases.store.ReleaseTable;

/// What a start does with the declared services: it stops if one that was ever open is missing, and it begins the
/// releases of new ones. Thread-safe; two nodes may start at the same time.
@Component
final class Publication {
    /// The number of services in one change.
    private static final int AT_ONCE = 50;

    private final Catalogue catalogue;
    private final ReleaseTable table;
    private final Acts acts;
    private final ActStream stream;
    private final WorkingCalendars calendars;

    Publication(Catalogue catalogue, ReleaseTable table, Acts acts, ActStream stream, WorkingCalendars calendars) {
        this.catalogue = catalogue;
        this.table = table;
        this.acts = acts;
        this.stream = stream;
        this.calendars = calendars;
    }

    /// The declared versions that have a file.
    private static List<DeclaredVersion> declared(Collection<Definition> definitions) {
        return definitions.stream()
                .map(definition -> new DeclaredVersion(
                        definition.service().value(),
                        definition.version(),
                        definition.ready(),
                        definition.about().openingMinute() != null,
                        definition.about().agency()))
                .toList();
    }

    /// Refuses to start without something that was open once.
    ///
    /// @throws ServicesVanished if something is missing
    void check() {
        List<Release> releases = table.all();
        Map<String, Set<Integer>> opened = releases.stream()
                .filter(release -> release.edition() != null)
                .collect(Collectors.toMap(Release::service, this::opened));
        List<Vanished> vanished =
                PublicationRules.vanished(declared(catalogue.all()), table.registered(), releases, opened);
        if (!vanished.isEmpty()) {
            throw new ServicesVanished(vanished, calendars::dayOf);
        }
    }

    /// The versions that opened after signatures.
    private Set<Integer> opened(Release release) {
        return stream.of(release.id()).stream()
                .map(RecordedAct::act)
                .filter(ReleaseAct.class::isInstance)
                .map(ReleaseAct.class::cast)
                .flatMap(act -> PublicationRules.opened(act).stream())
                .collect(Collectors.toSet());
    }

    /// Begins the releases of services that have none, and notes newer versions. A second run does nothing.
    void take() {
        Collection<DeclaredVersion> newest = declared(catalogue.all()).stream()
                .collect(Collectors.toMap(
                        DeclaredVersion::service,
                        version -> version,
                        BinaryOperator.maxBy(Comparator.comparingInt(DeclaredVersion::version))))
                .values();
        if (newest.size() > ReleaseTable.MAX_SERVICES) {
            throw new IllegalStateException(
                    "services: " + newest.size() + " (expected: at most " + ReleaseTable.MAX_SERVICES + ")");
        }
        Map<String, List<RegisteredVersion>> registered =
                table.registered().stream().collect(Collectors.groupingBy(RegisteredVersion::service));
        boolean before = table.all().isEmpty();
        newest.stream()
                .sorted(Comparator.comparing(DeclaredVersion::service))
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> acts.run(take(some, registered, before)));
    }

    /// @param before whether the services are of before releases were recorded
    private static Command<Boolean> take(
            List<DeclaredVersion> services, Map<String, List<RegisteredVersion>> registered, boolean before) {
        return Command.bySystem(ReleaseAct.REASON, unit -> {
            Map<UUID, Release> known = new HashMap<>();
            unit.findAll(
                            ReleaseTable.RELEASES,
                            services.stream().map(Publication::idOf).toList())
                    .forEach(release -> known.put(release.id(), release));
            services.forEach(newest -> {
                List<RegisteredVersion> versions = registered.getOrDefault(newest.service(), List.of());
                List<ReleaseAct> steps = PublicationRules.steps(
                        newest,
                        versions.stream().anyMatch(RegisteredVersion::rush),
                        known.get(idOf(newest)),
                        before ? first(versions, unit) : unit.now(),
                        unit.now());
                if (!steps.isEmpty()) {
                    unit.stage(ReleaseTable.RELEASES, idOf(newest), steps);
                }
            });
            return true;
        });
    }

    private static UUID idOf(DeclaredVersion version) {
        return Release.idOf(version.service());
    }

    private static Instant first(List<RegisteredVersion> versions, UnitOfWork unit) {
        return versions.stream()
                .map(RegisteredVersion::at)
                .min(Comparator.naturalOrder())
                .orElseGet(unit::now);
    }
}
