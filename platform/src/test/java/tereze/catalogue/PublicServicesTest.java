package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.api.Text;
import tereze.catalogue.Availability.Coming;
import tereze.catalogue.Availability.Edition;
import tereze.catalogue.Availability.Open;
import tereze.catalogue.Availability.Paused;
import tereze.catalogue.Availability.Retired;
import tereze.catalogue.Availability.Step;
import tereze.catalogue.reading.DeclaredCatalogue;

/// Which services people know of, and in which version.
class PublicServicesTest {
    private static final String CARD = "library-card";
    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-12-03T05:00:00Z");
    private static final Text TEXT = new Text("А", "Б", "C");
    private static final Definition FIRST = Declared.with();
    private static final Definition SECOND = version(2);
    private static final Definition THIRD = version(3);
    private static final Definition UNREADY = Declared.with("version: 1", "version: 4", "ready: true", "ready: false");

    private static final Definition PASS = Declared.with("service: library-card", "service: a-library-pass");

    private static Definition version(int version) {
        return Declared.with("version: 1", "version: " + version);
    }

    private static Definition withARush(int version) {
        return Declared.with("version: 1", "version: " + version, "ready: true", "ready: true\n" + RehearsalTest.RUSH);
    }

    private static Open open(@Nullable Integer number) {
        return new Open(new Edition(number), NOW);
    }

    private static Coming coming() {
        return new Coming(Step.SCHEDULED, NOW, OPENS, null, OPENS.plusSeconds(60), List.of());
    }

    private record States(Map<String, Availability> now, Map<String, Availability> recent) implements ReleaseStates {
        @Override
        public Optional<Availability> find(String service) {
            return Optional.ofNullable(now.get(service));
        }
    }

    private static PublicServices services(Map<String, Availability> states, Definition... files) {
        return new PublicServices(new DeclaredCatalogue(List.of(files)), new States(states, states));
    }

    /// The one service that is found, by three versions that are ready and another service.
    private static Optional<PublicService> found(Availability availability) {
        return services(Map.of(CARD, availability), FIRST, SECOND, THIRD, PASS).find(CARD);
    }

    private static Optional<Integer> versionOf(Availability availability) {
        return found(availability).map(service -> service.definition().version());
    }

    @Test
    void aServiceThatNeverExpectedARushIsOpenInItsNewestVersion() {
        assertThat(versionOf(open(null))).hasValue(3);
    }

    @Test
    void aServiceIsOpenInTheVersionThatWasSigned() {
        assertThat(versionOf(open(1))).hasValue(1);
        assertThat(versionOf(open(2))).hasValue(2);
        assertThat(versionOf(open(3))).hasValue(3);
    }

    private static Optional<Integer> unsignedOf(Definition... files) {
        return services(Map.of(CARD, open(null)), files)
                .find(CARD)
                .map(service -> service.definition().version());
    }

    @Test
    void whatExpectsARushAndWhatFollowsItIsNotOpenWithoutSignatures() {
        assertThat(unsignedOf(FIRST, withARush(2))).hasValue(1);
        assertThat(unsignedOf(FIRST, withARush(2), THIRD))
                .as("a third version does not open the second")
                .hasValue(1);
        assertThat(unsignedOf(FIRST, withARush(2), withARush(3))).hasValue(1);
        assertThat(unsignedOf(FIRST, SECOND, withARush(3))).hasValue(2);
        assertThat(unsignedOf(withARush(1), SECOND)).isEmpty();
    }

    @Test
    void aVersionWhoseFileIsGoneIsNotShown() {
        assertThat(versionOf(open(9))).isEmpty();
        assertThat(services(Map.of("lost", open(1)), FIRST).find("lost")).isEmpty();
        assertThat(services(Map.of("lost", coming()), FIRST).find("lost")).isEmpty();
    }

    @Test
    void aPausedServiceIsOfferedInItsVersionAndTakesNoApplications() {
        Paused paused = new Paused(new Edition(2), NOW, TEXT, OPENS, TEXT, "culture");

        assertThat(found(paused)).hasValueSatisfying(service -> {
            assertThat(service.definition()).isEqualTo(SECOND);
            assertThat(service.isOffered()).isTrue();
            assertThat(service.isOpen()).isFalse();
            assertThat(service.isComing()).isFalse();
            assertThat(service.opens()).isEmpty();
        });
        assertThat(services(Map.of(CARD, paused), FIRST, SECOND, THIRD).offered())
                .containsExactly(SECOND);
    }

    @Test
    void aRetiredServiceIsFoundInItsLastVersionAndLeadsToItsSuccessor() {
        Retired retired = new Retired(new Edition(1), "library-pass", NOW);

        assertThat(found(retired)).hasValueSatisfying(service -> {
            assertThat(service.definition()).isEqualTo(FIRST);
            assertThat(service.successor()).hasValue("library-pass");
            assertThat(service.isRetired()).isTrue();
            assertThat(service.isOpen()).isFalse();
            assertThat(service.isOffered()).isFalse();
        });
        assertThat(services(Map.of(CARD, retired), FIRST).offered()).isEmpty();
    }

    @Test
    void aComingServiceIsFoundInItsNewestVersionAndNotOffered() {
        assertThat(found(coming())).hasValueSatisfying(service -> {
            assertThat(service.definition()).isEqualTo(THIRD);
            assertThat(service.isComing()).isTrue();
            assertThat(service.isOpen()).isFalse();
            assertThat(service.isOffered()).isFalse();
            assertThat(service.isRetired()).isFalse();
            assertThat(service.opens()).hasValue(OPENS);
        });
        assertThat(services(Map.of(CARD, coming()), FIRST).offered()).isEmpty();
    }

    @Test
    void aDraftHasNoMomentOfItsOpening() {
        Coming draft = new Coming(Step.DRAFT, NOW, null, null, null, List.of());

        assertThat(found(draft))
                .hasValueSatisfying(service -> assertThat(service.opens()).isEmpty());
    }

    @Test
    void notReadyHidesOnlyWhatWasNeverOpen() {
        assertThat(services(Map.of(CARD, coming()), FIRST, UNREADY).find(CARD)).isEmpty();
        assertThat(services(Map.of(CARD, open(4)), FIRST, UNREADY).find(CARD))
                .hasValueSatisfying(service -> assertThat(service.isOpen()).isTrue());
    }

    @Test
    void anIdFromOutsideThatIsMalformedOrUnknownIsNotFound() {
        PublicServices services = services(Map.of(CARD, open(1), "No Id", open(1)), FIRST);

        assertThat(services.find("No Id")).isEmpty();
        assertThat(services.find("library")).isEmpty();
        assertThat(services.now()).extracting(one -> one.service().value()).containsExactly(CARD);
    }

    @Test
    void listsAreOrderedAndMayBeASecondOld() {
        PublicServices services = new PublicServices(
                new DeclaredCatalogue(List.of(FIRST, PASS)),
                new States(Map.of(CARD, open(1), "a-library-pass", open(1)), Map.of(CARD, open(null))));

        assertThat(services.now()).extracting(PublicService::definition).containsExactly(PASS, FIRST);
        assertThat(services.recent()).extracting(PublicService::definition).containsExactly(FIRST);
        assertThat(services.offered()).containsExactly(FIRST);
        assertThat(services.recent(CARD))
                .hasValueSatisfying(one -> assertThat(one.availability()).isEqualTo(open(null)));
        assertThat(services.find(CARD))
                .hasValueSatisfying(one -> assertThat(one.availability()).isEqualTo(open(1)));
        assertThat(services.recent("a-library-pass")).isEmpty();
        assertThat(services.recent("No Id")).isEmpty();
    }

    @Test
    void byFileWhatIsReadyIsOpenAndWhatExpectsARushIsADraft() {
        PublicServices plain = PublicServices.byFile(new DeclaredCatalogue(List.of(FIRST, SECOND)));
        PublicServices rush = PublicServices.byFile(
                new DeclaredCatalogue(List.of(Declared.with("ready: true", "ready: true\n" + RehearsalTest.RUSH))));
        PublicServices hidden = PublicServices.byFile(new DeclaredCatalogue(List.of(FIRST, UNREADY)));

        assertThat(plain.find(CARD)).hasValueSatisfying(service -> {
            assertThat(service.definition()).isEqualTo(SECOND);
            assertThat(service.isOpen()).isTrue();
        });
        assertThat(plain.offered()).containsExactly(SECOND);
        assertThat(rush.find(CARD))
                .map(PublicService::availability)
                .map(Availability::state)
                .hasValue("draft");
        assertThat(rush.now()).hasSize(1);
        assertThat(rush.offered()).isEmpty();
        assertThat(hidden.find(CARD)).isEmpty();
        assertThat(hidden.now()).isEmpty();
    }
}
