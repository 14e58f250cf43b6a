package tereze.releases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.releases.rules.ReleaseSamples.CLOSES;
import static tereze.releases.rules.ReleaseSamples.NOW;
import static tereze.releases.rules.ReleaseSamples.OPENS;
import static tereze.releases.rules.ReleaseSamples.TEXT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.PersonId;
import tereze.catalogue.Availability;
import tereze.catalogue.Availability.Coming;
import tereze.catalogue.Availability.Edition;
import tereze.catalogue.Availability.Step;
import tereze.catalogue.Availability.Waiting;
import tereze.releases.Rehearsed;
import tereze.releases.Release;
import tereze.releases.Release.Pending;
import tereze.releases.Release.Signature;
import tereze.releases.ReleaseStage;
import tereze.releases.SignerRole;

/// Whether a service is open, by its release.
class AvailabilityRulesTest {
    private static final Rehearsed REHEARSED = new Rehearsed(
            3,
            "b".repeat(64),
            "c".repeat(64),
            NOW,
            true,
            "",
            List.of(),
            new Rehearsed.Figures(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    private static final ReleaseStage.Scheduled SCHEDULED = new ReleaseStage.Scheduled(NOW, OPENS, null, CLOSES);

    private static Release release(ReleaseStage stage) {
        return new Release(
                new UUID(1, 1), "bridge", true, "transport", null, REHEARSED, List.of(), null, null, null, stage);
    }

    static Stream<Availability> eachStage() {
        return Stream.of(
                new Coming(Step.DRAFT, NOW, null, null, null, List.of(new Waiting("rehearsal", "digital", NOW))),
                new Coming(
                        Step.REHEARSED,
                        NOW,
                        null,
                        null,
                        null,
                        List.of(
                                new Waiting("owner-signature", "transport", NOW),
                                new Waiting("operator-signature", "digital", NOW))),
                new Coming(Step.SIGNED, NOW, null, null, null, List.of(new Waiting("schedule", "digital", NOW))),
                new Coming(Step.SCHEDULED, NOW, OPENS, null, CLOSES, List.of()),
                new Availability.Open(Edition.UNSIGNED, NOW),
                new Availability.Paused(Edition.UNSIGNED, NOW, TEXT, OPENS, TEXT, "transport"),
                new Availability.Retired(Edition.UNSIGNED, "tunnel", NOW));
    }

    @ParameterizedTest
    @MethodSource
    void eachStage(Availability expected) {
        ReleaseStage stage = switch (expected.state()) {
            case "draft" -> new ReleaseStage.Draft(NOW, null);
            case "rehearsed" -> new ReleaseStage.Rehearsed(NOW);
            case "signed" -> new ReleaseStage.Signed(NOW);
            case "scheduled" -> SCHEDULED;
            case "open" -> new ReleaseStage.Open(NOW);
            case "paused" -> new ReleaseStage.Paused(NOW, TEXT, OPENS, TEXT, SignerRole.OWNER);
            default -> new ReleaseStage.Retired(NOW, "tunnel");
        };

        assertThat(AvailabilityRules.of(release(stage), NOW)).isEqualTo(expected);
    }

    @Test
    void aSignatureThatIsThereIsNotWaitedFor() {
        Release signed = release(new ReleaseStage.Rehearsed(NOW))
                .under(REHEARSED, List.of(new Signature(SignerRole.OWNER, new PersonId(new UUID(0, 1)), NOW)));

        assertThat(AvailabilityRules.of(signed, NOW))
                .isInstanceOfSatisfying(
                        Coming.class,
                        coming -> assertThat(coming.waitingFor())
                                .extracting(Waiting::step)
                                .containsExactly("operator-signature"));
    }

    /// In the version that was rehearsed.
    @Test
    void aScheduledServiceIsOpenFromItsMomentOn() {
        Instant before = OPENS.minusNanos(1);

        assertThat(AvailabilityRules.of(release(SCHEDULED), before).state()).isEqualTo("scheduled");
        assertThat(AvailabilityRules.of(release(SCHEDULED), OPENS))
                .isEqualTo(new Availability.Open(new Edition(3), OPENS));
    }

    @Test
    void thePlatformPausesForItself() {
        assertThat(AvailabilityRules.of(
                        release(new ReleaseStage.Paused(NOW, TEXT, OPENS, TEXT, SignerRole.OPERATOR)), NOW))
                .isInstanceOfSatisfying(
                        Availability.Paused.class,
                        paused -> assertThat(paused.agency()).isEqualTo("digital"));
    }

    @Test
    void aPendingVersionIsNotOpen() {
        Release pending = release(new ReleaseStage.Open(NOW)).pending(new Pending(4, null, List.of(), NOW));

        assertThat(AvailabilityRules.of(pending, NOW)).isEqualTo(new Availability.Open(Edition.UNSIGNED, NOW));
    }
}
