package tereze.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.api.Language;
import tereze.catalogue.Availability;
import tereze.catalogue.Definition;
import tereze.catalogue.PublicService;
import tereze.catalogue.PublicServices;
import tereze.catalogue.ServiceId;
import tereze.catalogue.ServiceInfo;
import tereze.catalogue.ServiceQueues;
import tereze.catalogue.ServiceQueues.ServiceQueue;

/// The pages that are equal for all visitors who are not signed in, each with a key that contains everything that it
/// shows. If such a page shows more one day, its key must contain this too: so does that of the home page its live
/// figures, which change once a minute at most.
@Component
final class PublicPages {
    private static final String HOME = "/";
    private static final String SERVICES = "/services";
    private static final String SERVICE = SERVICES + "/";

    private final PublicServices services;
    private final Agencies agencies;
    private final ServiceViews views;
    private final LiveFigures figures;
    private final ServiceQueues queues;

    PublicPages(
            PublicServices services, Agencies agencies, ServiceViews views, LiveFigures figures, ServiceQueues queues) {
        this.queues = queues;
        this.services = services;
        this.agencies = agencies;
        this.views = views;
        this.figures = figures;
    }

    /// Everything that a page depends on: equal keys, equal pages.
    ///
    /// @param day of the law, for its terms and sums
    /// @param services the versions of the services on the page, with their states
    /// @param figures live figures on the home page; empty on others
    /// @param agencies the owner of the page's service and whom it waits for; empty on a page of many
    ///     services, which names no agency
    /// @param queue where people queue for the page's service
    record Key(
            String path,
            Language language,
            LocalDate day,
            List<Version> services,
            List<LiveFigures.Figure> figures,
            List<Agency> agencies,
            Optional<ServiceQueue> queue) {
        Key {
            agencies = List.copyOf(agencies);
            services = List.copyOf(services);
            figures = List.copyOf(figures);
        }
    }

    /// The content of a version of a service.
    ///
    /// @param sha256 of its declaration
    /// @param about the content of its page, because its picture and its related pages are not part of the hash
    record Version(ServiceId service, int version, String sha256, ServiceInfo about, Availability availability) {
        static Version of(PublicService service) {
            Definition definition = service.definition();
            return new Version(
                    definition.service(),
                    definition.version(),
                    definition.sha256(),
                    definition.about(),
                    service.availability());
        }
    }

    /// Whether a path belongs to a public page.
    static boolean isOne(String path) {
        return path.equals(HOME) || path.equals(SERVICES) || isService(path);
    }

    /// The route of such a path.
    static String route(String path) {
        return isService(path) ? SERVICE + "{id}" : path;
    }

    private static boolean isService(String path) {
        return path.startsWith(SERVICE) && ServiceId.isWellFormed(path.substring(SERVICE.length()));
    }

    /// The key of a page, as it is now or was at most a second ago; empty if there is no such page.
    Optional<Key> key(String path, Language language) {
        if (isService(path)) {
            return services.recent(path.substring(SERVICE.length()))
                    .filter(service -> !service.isRetired())
                    .map(service -> new Key(
                            path,
                            language,
                            views.today(),
                            List.of(Version.of(service)),
                            List.of(),
                            agenciesOf(service),
                            queues.of(service.service().value())));
        }
        List<Version> all = services.recent().stream().map(Version::of).toList();
        List<LiveFigures.Figure> live = path.equals(HOME) ? figures.now() : List.of();
        return Optional.of(new Key(path, language, views.today(), all, live, List.of(), Optional.empty()));
    }

    private List<Agency> agenciesOf(PublicService service) {
        Stream<String> named = switch (service.availability()) {
            case Availability.Open _, Availability.Retired _ -> Stream.of();
            case Availability.Paused paused -> Stream.of(paused.agency());
            case Availability.Coming coming -> coming.waitingFor().stream().map(Availability.Waiting::agency);
        };
        return Stream.concat(Stream.of(service.definition().about().agency()), named)
                .distinct()
                .flatMap(code -> agencies.byCode(code).stream())
                .toList();
    }
}
