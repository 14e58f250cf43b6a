package tereze.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.api.Language;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.ServiceId;
import tereze.catalogue.ServiceInfo;

/// The pages that look the same to every visitor who is not signed in, each with a key that names all that it shows.
/// Whatever else such a page shows one day, its key has to name as well; live figures have no place on it.
@Component
final class PublicPages {
    private static final String HOME = "/";
    private static final String SERVICES = "/services";
    private static final String SERVICE = SERVICES + "/";

    private final Catalogue catalogue;
    private final Agencies agencies;
    private final ServiceViews views;

    PublicPages(Catalogue catalogue, Agencies agencies, ServiceViews views) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.views = views;
    }

    /// All that decides what a page shows: with equal keys, pages are equal.
    ///
    /// @param day of the law, whose terms and sums are shown
    /// @param services the released versions of services that are shown
    /// @param agency the one that owns the service of a page; null on a page of many, which names none
    record Key(
            String path,
            Language language,
            LocalDate day,
            List<Version> services,
            @Nullable Agency agency) {
        Key {
            services = List.copyOf(services);
        }
    }

    /// What a version of a service says.
    ///
    /// @param sha256 of its declaration
    /// @param about what its page tells, because its picture and its related pages are no part of the hash
    record Version(ServiceId service, int version, String sha256, ServiceInfo about) {
        static Version of(Definition definition) {
            return new Version(definition.service(), definition.version(), definition.sha256(), definition.about());
        }
    }

    /// Whether a path is one of a public page, as far as the path tells.
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

    /// The key of a page at this moment; empty where there is no such page.
    Optional<Key> key(String path, Language language) {
        if (isService(path)) {
            return catalogue
                    .current(new ServiceId(path.substring(SERVICE.length())))
                    .filter(Definition::ready)
                    .map(service -> new Key(
                            path,
                            language,
                            views.today(),
                            List.of(Version.of(service)),
                            agencies.byCode(service.about().agency()).orElse(null)));
        }
        List<Version> services = catalogue.ready().stream().map(Version::of).toList();
        return Optional.of(new Key(path, language, views.today(), services, null));
    }
}
