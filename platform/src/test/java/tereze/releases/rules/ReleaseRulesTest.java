package tereze.releases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.releases.rules.ReleaseSamples.CLOSES;
import static tereze.releases.rules.ReleaseSamples.FIRST;
import static tereze.releases.rules.ReleaseSamples.NOW;
import static tereze.releases.rules.ReleaseSamples.OPENS;
import static tereze.releases.rules.ReleaseSamples.OPERATOR;
import static tereze.releases.rules.ReleaseSamples.OWNER;
import static tereze.releases.rules.ReleaseSamples.SAME;
import static tereze.releases.rules.ReleaseSamples.SECOND;
import static tereze.releases.rules.ReleaseSamples.STRANGER;
import static tereze.releases.rules.ReleaseSamples.TEXT;
import static tereze.releases.rules.ReleaseSamples.after;
import static tereze.releases.rules.ReleaseSamples.draft;
import static tereze.releases.rules.ReleaseSamples.good;
import static tereze.releases.rules.ReleaseSamples.open;
import static tereze.releases.rules.ReleaseSamples.pause;
import static tereze.releases.rules.ReleaseSamples.rehearse;
import static tereze.releases.rules.ReleaseSamples.rehearsed;
import static tereze.releases.rules.ReleaseSamples.report;
import static tereze.releases.rules.ReleaseSamples.schedule;
import static tereze.releases.rules.ReleaseSamples.scheduled;
import static tereze.releases.rules.ReleaseSamples.sign;
import static tereze.releases.rules.ReleaseSamples.signed;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tereze.releases.Release;
import tereze.releases.ReleaseCommand;
import tereze.releases.ReleaseCommand.Collision;
import tereze.releases.ReleaseCommand.NewVersion;
import tereze.releases.ReleaseCommand.Plan;
import tereze.releases.ReleaseCommand.PutBack;
import tereze.releases.ReleaseCommand.Retire;
import tereze.releases.ReleaseCommand.Schedule;
import tereze.releases.ReleaseCommand.ScheduleFacts;
import tereze.releases.ReleaseStage;
import tereze.testing.Decided;

/// What the table of states and commands does not show.
class ReleaseRulesTest {
    private static final String NEXT = "school-entry";
    private static final Instant PREQUEUE = OPENS.minusSeconds(3_600);

    @Test
    void onlyAGoodPlanIsAccepted() {
        Instant earliest = good().earliest();
        assertThat(planned(good())).isEqualTo("Scheduled");
        assertThat(planned(new ScheduleFacts(OPENS, true, List.of(), null))).isEqualTo("Scheduled");
        assertThat(planned(new ScheduleFacts(OPENS.plusMillis(1), true, List.of(), null)))
                .isEqualTo("!TooSoon");
        assertThat(planned(new ScheduleFacts(earliest, false, List.of(), null))).isEqualTo("!OutOfHours");
        assertThat(planned(new ScheduleFacts(earliest, true, List.of("disk"), null)))
                .isEqualTo("!CheckFailed");
        assertThat(planned(new ScheduleFacts(earliest, true, List.of(), new Collision("pensions", TEXT))))
                .isEqualTo("!PeaksCollide");
    }

    @Test
    void aQueueDoesNotBeginInThePast() {
        assertThat(word(new Schedule(OPERATOR, new Plan(OPENS, NOW, CLOSES), good()), signed(1)))
                .isEqualTo("Scheduled");
        assertThat(word(new Schedule(OPERATOR, new Plan(OPENS, NOW.minusMillis(1), CLOSES), good()), signed(1)))
                .isEqualTo("!TooSoon");
    }

    @Test
    void onlyTheOperatorSchedulesAndRecordsRehearsals() {
        assertThat(word(new Schedule(OWNER, new Plan(OPENS, null, CLOSES), good()), signed(1)))
                .isEqualTo("!NotYours");
        ReleaseCommand.Rehearse good = rehearse(report(1, FIRST), 1);
        assertThat(word(new ReleaseCommand.Rehearse(OWNER, good.report(), good.facts()), draft()))
                .isEqualTo("!NotYours");
    }

    @Test
    void anOpeningMovesOnlyUntilPeopleMeetIt() {
        Release queued = after(signed(1), NOW, new Schedule(OPERATOR, new Plan(OPENS, PREQUEUE, CLOSES), good()));
        assertThat(Decided.word(ReleaseRules.decide(schedule(good()), queued, PREQUEUE.minusMillis(1))))
                .isEqualTo("Scheduled");
        assertThat(Decided.word(ReleaseRules.decide(schedule(good()), queued, PREQUEUE)))
                .isEqualTo("!NotNext");
    }

    @Test
    void whatHasOpenedIsNotPutBack() {
        assertThat(Decided.word(ReleaseRules.decide(new PutBack("other-build"), scheduled(1), OPENS)))
                .isEqualTo("!NotNext");
        assertThat(Decided.word(ReleaseRules.decide(new PutBack("other-build"), scheduled(1), OPENS.minusMillis(1))))
                .isEqualTo("PutBack");
    }

    @Test
    void strangersPauseResumeAndRetireNothing() {
        assertThat(word(pause(STRANGER), open(1))).isEqualTo("!NotYours");
        assertThat(word(new ReleaseCommand.Resume(STRANGER), after(open(1), NOW, pause(OWNER))))
                .isEqualTo("!NotYours");
        assertThat(word(new Retire(STRANGER, NEXT, true), open(1))).isEqualTo("!NotYours");
    }

    @Test
    void aServiceIsRetiredForAnOpenSuccessorByTwoPersons() {
        Release leaving = after(open(1), NOW, new Retire(OWNER, NEXT, true));
        assertThat(word(new Retire(OPERATOR, NEXT, false), leaving)).isEqualTo("!SuccessorUnknown");
        assertThat(word(new Retire(OWNER, leaving.service(), true), open(1))).isEqualTo("!SuccessorUnknown");
        assertThat(word(new Retire(OPERATOR, "school-other", true), leaving))
                .as("another successor than the owner's")
                .isEqualTo("!OwnerFirst");
        assertThat(word(new Retire(SAME, NEXT, true), leaving)).isEqualTo("!SamePerson");
    }

    @Test
    void aNewerVersionThanTheRehearsedOneIsNotSigned() {
        assertThat(word(sign(OWNER, 2), rehearsed(1))).isEqualTo("!NotRehearsed");
    }

    @Test
    void aFailedRehearsalPutsTheServiceBackAndItsSignaturesAway() {
        Release failed = after(signed(1), NOW, rehearse(report(1, SECOND, 1_500, false), 1));
        assertThat(failed.stage()).isEqualTo(new ReleaseStage.Draft(NOW, "rehearsal-failed"));
        assertThat(failed.signatures()).isEmpty();
        assertThat(word(sign(OWNER, 1), failed)).isEqualTo("!NotRehearsed");
    }

    /// The signed version goes on meanwhile, also if the rehearsal of the newer one fails.
    @Test
    void aPendingVersionOpensWithItsOwnRehearsalAndSignatures() {
        Release waiting = after(open(1), NOW, new NewVersion(2), rehearse(report(2, SECOND), 2));
        assertThat(waiting.edition()).isEqualTo(1);
        Release failed = after(waiting, NOW, rehearse(report(2, SECOND.plusSeconds(1), 1_500, false), 2));
        assertThat(failed.stage()).isEqualTo(waiting.stage());
        assertThat(word(sign(OWNER, 2), failed)).isEqualTo("!NotRehearsed");

        Release opened = after(waiting, NOW, sign(OPERATOR, 2), sign(OWNER, 2));

        assertThat(opened.edition()).isEqualTo(2);
        assertThat(opened.pending()).isNull();
        assertThat(opened.rehearsal()).isEqualTo(report(2, SECOND).kept("a".repeat(64)));
        assertThat(opened.signatures()).hasSize(2);
        assertThat(opened.publicSince()).isEqualTo(OPENS);
    }

    private static String planned(ScheduleFacts facts) {
        return word(schedule(facts), signed(1));
    }

    private static String word(ReleaseCommand command, Release release) {
        return Decided.word(ReleaseRules.decide(command, release, NOW));
    }
}
