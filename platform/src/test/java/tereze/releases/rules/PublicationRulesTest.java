package tereze.releases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.releases.rules.ReleaseSamples.NOW;
import static tereze.releases.rules.ReleaseSamples.OPENS;
import static tereze.releases.rules.ReleaseSamples.after;
import static tereze.releases.rules.ReleaseSamples.draft;
import static tereze.releases.rules.ReleaseSamples.open;
import static tereze.releases.rules.ReleaseSamples.rehearsed;
import static tereze.releases.rules.ReleaseSamples.scheduled;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.catalogue.Definition;
import tereze.releases.Release;
import tereze.releases.ReleaseAct;
import tereze.releases.Vanished;
import tereze.releases.Vanished.Reason;
import tereze.testing.ShippedCatalogue;

/// What follows from the files that declare services.
class PublicationRulesTest {
    private static final String SERVICE = "school-first-grade";
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(100));
    private static final Subject<Subject.Nothing> SOMEBODY = Subject.of(new PersonId(new UUID(0, 9)));
    private static final List<DeclaredVersion> SHIPPED = ShippedCatalogue.read().all().stream()
            .map(PublicationRulesTest::declared)
            .toList();

    private static DeclaredVersion declared(Definition definition) {
        return new DeclaredVersion(
                definition.service().value(),
                definition.version(),
                definition.ready(),
                definition.about().openingMinute() != null,
                definition.about().agency());
    }

    private static DeclaredVersion file(int version, boolean ready, boolean rush) {
        return new DeclaredVersion(SERVICE, version, ready, rush, "education");
    }

    private static RegisteredVersion registered(int version, boolean rush, int day) {
        return new RegisteredVersion(SERVICE, version, rush, BEFORE.plus(Duration.ofDays(day)));
    }

    private static Release plain(String service, Instant publicSince) {
        return after(null, List.of(new ReleaseAct.Opened(service, "education", publicSince, NOW)));
    }

    private static Release pending(Release release, int version) {
        return after(release, List.of(new ReleaseAct.VersionPending(version, NOW)));
    }

    private static List<ReleaseAct> steps(DeclaredVersion newest, @Nullable Release release) {
        return PublicationRules.steps(newest, newest.rush(), release, BEFORE, NOW);
    }

    @Test
    void aServiceWithoutARushOpensAndOneWithARushIsADraft() {
        assertThat(steps(file(1, true, false), null))
                .containsExactly(new ReleaseAct.Opened(SERVICE, "education", BEFORE, NOW));
        assertThat(steps(file(1, true, true), null)).containsExactly(new ReleaseAct.Drafted(SERVICE, "education", NOW));
        assertThat(PublicationRules.steps(file(2, true, false), true, null, BEFORE, NOW))
                .as("the version before expected a rush")
                .containsExactly(new ReleaseAct.Drafted(SERVICE, "education", NOW));
        assertThat(steps(file(1, false, false), null)).isEmpty();
        assertThat(steps(file(1, false, true), null)).isEmpty();
    }

    @Test
    void aNewerVersionOfAnOpenServiceWithARushWaits() {
        List<ReleaseAct> second = List.of(new ReleaseAct.VersionPending(2, NOW));
        assertThat(steps(file(2, true, true), open(1))).isEqualTo(second);
        assertThat(steps(file(2, true, false), open(1)))
                .as("signed versions are followed by signed ones")
                .isEqualTo(second);
        assertThat(steps(file(2, true, true), plain(SERVICE, BEFORE)))
                .as("the open version expected none")
                .isEqualTo(second);
        assertThat(steps(file(3, true, false), pending(plain(SERVICE, BEFORE), 2)))
                .containsExactly(new ReleaseAct.VersionPending(3, NOW));
    }

    /// Also for a node of an older build, which has an older version.
    @Test
    void nothingFollowsFromAKnownVersion() {
        assertThat(steps(file(2, true, false), plain(SERVICE, BEFORE))).isEmpty();
        assertThat(steps(file(1, true, true), open(1))).isEmpty();
        assertThat(steps(file(1, true, true), open(2))).isEmpty();
        assertThat(steps(file(2, true, true), pending(open(1), 2))).isEmpty();
        assertThat(steps(file(1, true, true), pending(open(1), 2))).isEmpty();
        assertThat(steps(file(1, true, false), pending(plain(SERVICE, BEFORE), 2)))
                .isEmpty();
        for (Release release : List.of(draft(), rehearsed(1), scheduled(1))) {
            assertThat(steps(file(2, true, true), release)).isEmpty();
        }
    }

    private static IntStream shipped() {
        return IntStream.range(0, SHIPPED.size());
    }

    /// Each file in turn.
    @ParameterizedTest
    @MethodSource("shipped")
    void noFileOfTheCountryVanishes(int removed) {
        List<RegisteredVersion> registered = SHIPPED.stream()
                .map(file -> new RegisteredVersion(file.service(), file.version(), file.rush(), BEFORE))
                .toList();
        List<Release> releases = SHIPPED.stream()
                .map(DeclaredVersion::service)
                .distinct()
                .map(service -> plain(service, BEFORE))
                .toList();
        assertThat(PublicationRules.vanished(SHIPPED, registered, releases, Map.of()))
                .isEmpty();

        List<DeclaredVersion> files = new ArrayList<>(SHIPPED);
        DeclaredVersion gone = files.remove(removed);
        assertThat(PublicationRules.vanished(files, registered, releases, Map.of()))
                .singleElement()
                .satisfies(vanished -> {
                    assertThat(vanished.service()).isEqualTo(gone.service());
                    assertThat(vanished.publicSince()).isEqualTo(BEFORE);
                });
        files.add(new DeclaredVersion(gone.service(), 99, false, false, gone.agency()));
        assertThat(PublicationRules.vanished(files, registered, releases, Map.of()))
                .extracting(Vanished::why)
                .containsExactlyInAnyOrder(Reason.NOT_READY, Reason.NO_VERSION);
    }

    private static List<Vanished> vanished(Release release, Set<Integer> opened, DeclaredVersion... files) {
        return PublicationRules.vanished(
                List.of(files),
                List.of(
                        registered(1, false, 1),
                        registered(2, false, 2),
                        registered(3, false, 3),
                        registered(4, true, 4),
                        registered(5, false, 5)),
                List.of(release),
                Map.of(SERVICE, opened));
    }

    /// A version that was replaced before the service became public, or that still waits, was never open.
    @Test
    void onlyWhatWasOpenMustStay() {
        Instant publicSince = BEFORE.plus(Duration.ofHours(60));
        Release sinceSecond = plain(SERVICE, publicSince);
        assertThat(vanished(sinceSecond, Set.of(), file(2, true, false), file(3, true, false)))
                .isEmpty();
        assertThat(vanished(sinceSecond, Set.of(), file(3, true, false)))
                .containsExactly(new Vanished(SERVICE, Reason.NO_VERSION, 2, publicSince));
        assertThat(vanished(sinceSecond, Set.of(5), file(2, true, false), file(3, true, false)))
                .extracting(Vanished::version)
                .containsExactly(5);
        assertThat(vanished(scheduled(4), Set.of())).as("not open yet").isEmpty();
        assertThat(vanished(open(4), Set.of(4), file(4, true, true))).isEmpty();
        assertThat(vanished(open(4), Set.of(4, 5), file(4, true, true)))
                .extracting(Vanished::version)
                .containsExactly(5);
    }

    /// Otherwise the later version would look like one that needs no signatures.
    @Test
    void aVersionWithARushStaysWhileALaterOneHasAFile() {
        Instant publicSince = BEFORE.plus(Duration.ofDays(10));
        Release waiting = pending(plain(SERVICE, publicSince), 5);
        assertThat(vanished(waiting, Set.of(), file(3, true, false), file(5, true, false)))
                .containsExactly(new Vanished(SERVICE, Reason.NO_RUSH, 4, publicSince));
        assertThat(vanished(waiting, Set.of(), file(3, true, false), file(4, true, true), file(5, true, false)))
                .isEmpty();
        assertThat(vanished(waiting, Set.of(), file(3, true, false), file(5, true, true)))
                .as("the later one expects a rush itself")
                .isEmpty();
        assertThat(vanished(waiting, Set.of(), file(3, true, false))).isEmpty();
    }

    @Test
    void aRetiredServiceMayHideAndKeepsItsFiles() {
        Release retired = after(open(1), List.of(new ReleaseAct.Retired(SOMEBODY, "other", OPENS)));
        assertThat(vanished(retired, Set.of(1), file(1, false, true))).isEmpty();
        assertThat(vanished(retired, Set.of(1))).extracting(Vanished::why).containsExactly(Reason.NO_FILE);
        assertThat(vanished(open(1), Set.of(1), file(1, false, true)))
                .extracting(Vanished::why)
                .containsExactly(Reason.NOT_READY);
    }

    @Test
    void oneActOpensAVersion() {
        assertThat(Stream.of(
                                new ReleaseAct.OpenedAsScheduled(2, NOW),
                                new ReleaseAct.VersionPending(3, NOW),
                                new ReleaseAct.VersionOpened(3, NOW),
                                new ReleaseAct.PutBack("other-build", NOW))
                        .flatMap(act -> PublicationRules.opened(act).stream()))
                .containsExactly(2, 3);
    }
}
