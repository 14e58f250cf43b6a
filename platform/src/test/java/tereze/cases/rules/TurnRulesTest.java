package tereze.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.cases.rules.Samples.APPLICANT;
import static tereze.cases.rules.Samples.CLEAR;
import static tereze.cases.rules.Samples.OPENED;
import static tereze.cases.rules.Samples.application;
import static tereze.cases.rules.Samples.evaluation;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tereze.acts.Decision;
import tereze.acts.Subject;
import tereze.cases.Admittance;
import tereze.cases.Admittance.Turn;
import tereze.cases.ApplyRefusal;
import tereze.cases.CaseAct;
import tereze.cases.FilingHistory;
import tereze.testing.Decided;

/// What the queue changes in the opening of a case.
class TurnRulesTest {
    private static final String ORD = "293e97cf447a4ebc";
    private static final Turn ADMITTED = new Turn.Admitted(7, ORD);
    private static final Turn QUEUE_FIRST = new Turn.QueueFirst("https://gate.example.kz/7");
    private static final Decision<CaseAct, ApplyRefusal> REFUSED = Decision.refuse(new ApplyRefusal.OpenAlready());

    private static Decision<CaseAct, ApplyRefusal> opening() {
        return CaseRules.open(
                application(), 3, evaluation(CLEAR), new FilingHistory(false, Optional.empty()), null, OPENED);
    }

    private static Decision<CaseAct, ApplyRefusal> with(Turn turn, Decision<CaseAct, ApplyRefusal> opening) {
        return TurnRules.with(turn, APPLICANT, opening, OPENED);
    }

    @Test
    void withoutAQueueTheOpeningStaysAsItIs() {
        assertThat(with(Admittance.FREE.of("residence-temporary", APPLICANT), opening()))
                .isEqualTo(opening());
        assertThat(with(new Turn.Free(), REFUSED)).isEqualTo(REFUSED);
    }

    @Test
    void thePlaceFollowsTheActThatMakesTheCase() {
        List<CaseAct> before = Decided.acts(opening());
        List<CaseAct> acts = Decided.acts(with(ADMITTED, opening()));

        assertThat(acts).hasSize(before.size() + 1);
        assertThat(acts.getFirst()).isEqualTo(before.getFirst());
        assertThat(acts.get(1))
                .isEqualTo(new CaseAct.Queued(new Subject<>(APPLICANT, new CaseAct.Place(ORD)), 7, OPENED));
        assertThat(acts.subList(2, acts.size())).isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void aPlaceMakesNoCaseOfAnApplicationThatIsRefused() {
        assertThat(with(ADMITTED, REFUSED)).isEqualTo(REFUSED);
    }

    @Test
    void aPersonWhoseTurnItWasNotIsSentToTheQueueWhateverTheyApplyFor() {
        ApplyRefusal queueFirst = new ApplyRefusal.QueueFirst("https://gate.example.kz/7");

        assertThat(Decided.refusal(with(QUEUE_FIRST, opening()))).isEqualTo(queueFirst);
        assertThat(Decided.refusal(with(QUEUE_FIRST, REFUSED))).isEqualTo(queueFirst);
    }
}
