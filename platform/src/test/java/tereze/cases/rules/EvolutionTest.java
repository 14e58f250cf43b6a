package tereze.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tereze.cases.rules.Samples.APPLICANT;
import static tereze.cases.rules.Samples.CLEAR;
import static tereze.cases.rules.Samples.KASE;
import static tereze.cases.rules.Samples.NOW;
import static tereze.cases.rules.Samples.OFFICER;
import static tereze.cases.rules.Samples.OPENED;
import static tereze.cases.rules.Samples.OWNER;
import static tereze.cases.rules.Samples.PLACE;
import static tereze.cases.rules.Samples.application;
import static tereze.cases.rules.Samples.asked;
import static tereze.cases.rules.Samples.evaluation;
import static tereze.cases.rules.Samples.opened;
import static tereze.cases.rules.Samples.waiting;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.Subject;
import tereze.api.ReferenceNumber;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseReasons;
import tereze.cases.CaseStage;
import tereze.cases.Consent.Answer;
import tereze.cases.FormData;
import tereze.cases.store.CaseTable;
import tereze.catalogue.Consents;

class EvolutionTest {
    @Test
    void keepsWhatWasAppliedForThroughAllThatFollows() {
        Case kase = waiting(asked(OWNER));
        Case withdrawn = CaseTable.CASES.replay(KASE, kase, List.of(new CaseAct.Withdrawn(Subject.of(APPLICANT), NOW)));
        assertThat(withdrawn)
                .usingRecursiveComparison()
                .ignoringFields("stage")
                .isEqualTo(new Case(
                        KASE,
                        ReferenceNumber.of(KASE),
                        APPLICANT,
                        null,
                        "residence-temporary",
                        3,
                        application().form(),
                        "0200300400500600",
                        OPENED,
                        null,
                        kase.consents(),
                        null,
                        null,
                        null,
                        null,
                        kase.stage()));
        assertThat(withdrawn.stage()).isEqualTo(new CaseStage.Withdrawn(NOW));
    }

    @Test
    void remembersTheWordsOfWhoRefused() {
        Case kase = CaseEvolution.evolve(
                waiting(asked(OWNER)),
                new CaseAct.ConsentRefused(
                        Subject.of(APPLICANT), new Subject<>(OWNER, new CaseAct.Reason("no room")), NOW));
        assertThat(kase.consents().getFirst().answer()).isEqualTo(new Answer.Refused(NOW, "no room"));
    }

    @Test
    void remembersWhichOfficerRefusedAndWhy() {
        Case kase = CaseEvolution.evolve(
                opened(evaluation(CLEAR)),
                new CaseAct.RefusedByOfficer(
                        new Subject<>(APPLICANT, CaseAct.Grounds.inWords("unclear")), Subject.of(OFFICER), NOW));
        assertThat(kase.stage())
                .isEqualTo(new CaseStage.Refused(
                        NOW, CaseReasons.OFFICER_REFUSED, new CaseStage.Officer(OFFICER, "unclear", null)));
    }

    @Test
    void readsErasedPartsAsEmpty() {
        Case kase = CaseTable.CASES.replay(
                KASE,
                null,
                List.of(
                        new CaseAct.Opened(new Subject<>(APPLICANT, null), "s", 1, OPENED),
                        new CaseAct.GrantedByOfficer(new Subject<>(APPLICANT, null), Subject.of(OFFICER), NOW)));
        assertThat(kase.form()).isEqualTo(new FormData("{}"));
        assertThat(kase.openValue()).isNull();
        assertThat(kase.stage()).isEqualTo(new CaseStage.Granted(NOW, new CaseStage.Officer(OFFICER, "", null)));
    }

    @Test
    void startsWithAnOpeningAndHasOnlyOne() {
        var opening = new CaseAct.Opened(new Subject<>(APPLICANT, null), "s", 1, OPENED);
        var withdrawal = new CaseAct.Withdrawn(Subject.of(APPLICANT), NOW);
        assertThatIllegalArgumentException().isThrownBy(() -> CaseTable.CASES.replay(KASE, null, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> CaseTable.CASES.replay(KASE, null, List.of(withdrawal)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseTable.CASES.replay(KASE, null, List.of(opening, opening)));
        Case standing = CaseTable.CASES.replay(KASE, null, List.of(opening));
        var forAnother = new CaseAct.OpenedFor(new Subject<>(APPLICANT, null), Subject.of(OWNER), "s", 1, OPENED);
        assertThatIllegalArgumentException().isThrownBy(() -> CaseEvolution.evolve(standing, opening));
        assertThatIllegalArgumentException().isThrownBy(() -> CaseEvolution.evolve(standing, forAnother));
    }

    @ParameterizedTest
    @MethodSource("whatFollows")
    void noOtherActOpensACase(CaseAct act) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseTable.CASES.replay(KASE, null, List.of(act)))
                .withMessageContaining(act.getClass().getSimpleName());
    }

    static Stream<CaseAct> whatFollows() {
        Subject<Subject.Nothing> applicant = Subject.of(APPLICANT);
        Subject<Subject.Nothing> owner = Subject.of(OWNER);
        Subject<Subject.Nothing> officer = Subject.of(OFFICER);
        return Stream.of(
                new CaseAct.Asked(applicant, owner, NOW, Consents.Silence.LAPSE, Consents.Refusal.REFUSE),
                new CaseAct.ConsentGiven(applicant, owner, NOW),
                new CaseAct.ConsentRefused(applicant, new Subject<>(OWNER, new CaseAct.Reason("no room")), NOW),
                new CaseAct.SilenceAgreed(applicant, owner, NOW),
                new CaseAct.QuestionRead(applicant, owner, NOW),
                new CaseAct.NotReached(applicant, owner, NOW),
                new CaseAct.Referred(
                        new Subject<>(APPLICANT, new CaseAct.Referral(List.of(), PLACE)),
                        "migration-officer",
                        NOW,
                        NOW),
                new CaseAct.ReferredV1(applicant, "migration-officer", NOW, List.of(), NOW),
                new CaseAct.ReferredInV1(
                        new Subject<>(APPLICANT, new CaseAct.Where(PLACE)), "migration-officer", NOW, List.of(), NOW),
                new CaseAct.Granted(applicant, NOW),
                new CaseAct.Refused(new Subject<>(APPLICANT, new CaseAct.Failing("premises-arrested")), NOW),
                new CaseAct.RefusedV1(applicant, "premises-arrested", NOW),
                new CaseAct.GrantedByOfficer(new Subject<>(APPLICANT, CaseAct.Grounds.inWords("clear")), officer, NOW),
                new CaseAct.RefusedByOfficer(
                        new Subject<>(APPLICANT, CaseAct.Grounds.inWords("unclear")), officer, NOW),
                new CaseAct.Lapsed(applicant, NOW),
                new CaseAct.Withdrawn(applicant, NOW));
    }
}
