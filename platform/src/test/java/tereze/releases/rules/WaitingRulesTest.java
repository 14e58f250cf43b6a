package tereze.releases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.releases.rules.ReleaseSamples.FIRST;
import static tereze.releases.rules.ReleaseSamples.NOW;
import static tereze.releases.rules.ReleaseSamples.OPENS;
import static tereze.releases.rules.ReleaseSamples.OPERATOR;
import static tereze.releases.rules.ReleaseSamples.OWNER;
import static tereze.releases.rules.ReleaseSamples.SECOND;
import static tereze.releases.rules.ReleaseSamples.THIRD;
import static tereze.releases.rules.ReleaseSamples.after;
import static tereze.releases.rules.ReleaseSamples.draft;
import static tereze.releases.rules.ReleaseSamples.open;
import static tereze.releases.rules.ReleaseSamples.pause;
import static tereze.releases.rules.ReleaseSamples.rehearse;
import static tereze.releases.rules.ReleaseSamples.rehearsed;
import static tereze.releases.rules.ReleaseSamples.report;
import static tereze.releases.rules.ReleaseSamples.scheduled;
import static tereze.releases.rules.ReleaseSamples.sign;
import static tereze.releases.rules.ReleaseSamples.signed;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tereze.releases.Release;
import tereze.releases.ReleaseCommand.NewVersion;
import tereze.releases.ReleaseCommand.PutBack;
import tereze.releases.ReleaseCommand.Retire;
import tereze.releases.Signer;
import tereze.releases.SignerRole;
import tereze.releases.rules.WaitingRules.Step;
import tereze.releases.rules.WaitingRules.Waiting;

/// Who has the next step of a release.
class WaitingRulesTest {
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final Instant LATER = OPENS.plusSeconds(60);
    private static final Instant LATEST = OPENS.plusSeconds(120);

    private static Waiting operator(Step step, Instant since) {
        return new Waiting(step, SignerRole.OPERATOR, since);
    }

    private static Waiting owner(Step step, Instant since) {
        return new Waiting(step, SignerRole.OWNER, since);
    }

    private static List<Waiting> of(Release release) {
        return WaitingRules.of(release);
    }

    /// An open service whose second version is declared.
    private static Release pending() {
        return after(open(1), LATER, new NewVersion(2));
    }

    @Test
    void aDraftWaitsForARehearsal() {
        assertThat(of(draft())).containsExactly(operator(Step.REHEARSAL, NOW));
        assertThat(of(after(draft(), LATER, rehearse(report(1, FIRST, 1_500, false), 1))))
                .as("one that failed is none: another one is the next step since then")
                .containsExactly(operator(Step.REHEARSAL, LATER));
    }

    @Test
    void aServiceThatWasPutBackWaitsForARehearsalSinceThen() {
        assertThat(of(after(scheduled(1), SOON, new PutBack("other-build"))))
                .containsExactly(operator(Step.REHEARSAL, SOON));
    }

    @Test
    void aRehearsedServiceWaitsForBothSignaturesInAnyOrder() {
        assertThat(of(rehearsed(1)))
                .containsExactly(owner(Step.OWNER_SIGNATURE, NOW), operator(Step.OPERATOR_SIGNATURE, NOW));
        assertThat(of(after(rehearsed(1), LATER, sign(OWNER, 1))))
                .containsExactly(operator(Step.OPERATOR_SIGNATURE, NOW));
        assertThat(of(after(rehearsed(1), LATER, sign(OPERATOR, 1)))).containsExactly(owner(Step.OWNER_SIGNATURE, NOW));
    }

    @Test
    void nobodyIsAskedForASecondSignature() {
        Signer both = new Signer(OWNER.person(), Set.of(SignerRole.OWNER, SignerRole.OPERATOR));
        Release signedOnce = after(rehearsed(1), LATER, sign(OWNER, 1));
        assertThat(WaitingRules.next(rehearsed(1), both)).contains(owner(Step.OWNER_SIGNATURE, NOW));
        assertThat(WaitingRules.next(signedOnce, both)).isEmpty();
        assertThat(WaitingRules.next(signedOnce, OPERATOR)).contains(operator(Step.OPERATOR_SIGNATURE, NOW));
        assertThat(WaitingRules.next(signed(1), both)).contains(operator(Step.SCHEDULE, NOW));
    }

    @Test
    void aSignedServiceWaitsForTheAnnouncementOfItsOpening() {
        assertThat(of(signed(1))).containsExactly(operator(Step.SCHEDULE, NOW));
    }

    @Test
    void nothingIsMissingWhenOnlyTheMomentHasToComeOrTheServiceIsOpen() {
        assertThat(of(scheduled(1))).isEmpty();
        assertThat(of(open(1))).isEmpty();
    }

    @Test
    void aPausedServiceWaitsForThoseWhoPausedIt() {
        assertThat(of(after(open(1), LATER, pause(OWNER)))).containsExactly(owner(Step.RESUMPTION, LATER));
        assertThat(of(after(open(1), LATER, pause(OPERATOR)))).containsExactly(operator(Step.RESUMPTION, LATER));
    }

    @Test
    void aPendingVersionWaitsForARehearsalThatPasses() {
        assertThat(of(pending())).containsExactly(operator(Step.REHEARSAL, LATER));
        assertThat(of(after(pending(), LATEST, rehearse(report(2, SECOND, 1_500, false), 2))))
                .containsExactly(operator(Step.REHEARSAL, LATER));
    }

    @Test
    void aPendingVersionWaitsForSignaturesSinceItsRehearsal() {
        Release rehearsed = after(pending(), LATEST, rehearse(report(2, THIRD), 2));

        assertThat(of(rehearsed))
                .containsExactly(owner(Step.OWNER_SIGNATURE, THIRD), operator(Step.OPERATOR_SIGNATURE, THIRD));
        assertThat(of(after(rehearsed, LATEST, sign(OPERATOR, 2)))).containsExactly(owner(Step.OWNER_SIGNATURE, THIRD));
        assertThat(of(after(rehearsed, LATEST, sign(OPERATOR, 2), sign(OWNER, 2))))
                .as("then it is open")
                .isEmpty();
    }

    @Test
    void aServiceWhoseOwnerAskedToRetireItWaitsForTheOperator() {
        Release leaving = after(open(1), LATER, new Retire(OWNER, "tunnel", true));

        assertThat(of(leaving)).containsExactly(operator(Step.RETIREMENT, LATER));
        assertThat(of(after(leaving, LATEST, new Retire(OPERATOR, "tunnel", true))))
                .as("a retired one waits for nothing")
                .isEmpty();
    }

    @Test
    void aPausedServiceAlsoWaitsForWhatAnOpenOneWaitsFor() {
        Release paused = after(pending(), LATER, new Retire(OWNER, "tunnel", true), pause(OPERATOR));

        assertThat(of(paused))
                .containsExactly(
                        operator(Step.RESUMPTION, LATER),
                        operator(Step.REHEARSAL, LATER),
                        operator(Step.RETIREMENT, LATER));
    }
}
