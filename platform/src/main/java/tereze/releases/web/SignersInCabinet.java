package tereze.releases.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.access.Access;
import tereze.access.Role;
import tereze.acts.PersonId;
import tereze.api.CabinetSection;
import tereze.api.CabinetVisit;
import tereze.api.PageText;
import tereze.api.WaitingItem;
import tereze.api.WaitingSource;
import tereze.releases.Release;
import tereze.releases.Releases;
import tereze.releases.Signer;

/// What the cabinet shows those who sign for services: the way to the releases, and those that wait for their step.
@Configuration(proxyBeanMethods = false)
class SignersInCabinet {
    private final Access access;
    private final Releases releases;
    private final ReleasePageViews views;

    SignersInCabinet(Access access, Releases releases, ReleasePageViews views) {
        this.access = access;
        this.releases = releases;
        this.views = views;
    }

    @Bean
    CabinetSection releasesInCabinet() {
        return new CabinetSection(
                15,
                "releases/cabinet",
                "releases",
                visit -> Optional.of(!rolesOf(visit).isEmpty()).filter(signs -> signs));
    }

    /// Not in the header of every page: few people sign, and everybody would pay for the question.
    @Bean
    WaitingSource releasesThatWait() {
        return WaitingSource.notCounted(this::waiting);
    }

    private List<WaitingItem> waiting(CabinetVisit visit) {
        List<Role> held = rolesOf(visit);
        return held.isEmpty()
                ? List.of()
                : releases.all().stream()
                        .flatMap(release -> waiting(release, visit, held))
                        .toList();
    }

    private Stream<WaitingItem> waiting(Release release, CabinetVisit visit, List<Role> held) {
        Signer signer = Releases.signer(release, visit.person(), held);
        return views.stepOf(release, signer).stream()
                .map(step -> new WaitingItem(
                        "/releases/" + release.service(),
                        PageText.of(
                                "releases.cabinet.waits." + step, views.nameOf(release.service(), visit.language())),
                        null));
    }

    /// The roles in which the visitor signs.
    private List<Role> rolesOf(CabinetVisit visit) {
        PersonId person = visit.person();
        return visit.officer()
                ? access.rolesOf(person).stream()
                        .filter(role -> Signer.isRole(role.role()))
                        .toList()
                : List.of();
    }
}
