package tereze.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.cases.rules.Samples.APPLICANT;
import static tereze.cases.rules.Samples.CLEAR;
import static tereze.cases.rules.Samples.CO_OWNER;
import static tereze.cases.rules.Samples.DESK;
import static tereze.cases.rules.Samples.LATE;
import static tereze.cases.rules.Samples.OPENED;
import static tereze.cases.rules.Samples.OWNER;
import static tereze.cases.rules.Samples.always;
import static tereze.cases.rules.Samples.application;
import static tereze.cases.rules.Samples.asked;
import static tereze.cases.rules.Samples.evaluation;
import static tereze.cases.rules.Samples.happens;
import static tereze.cases.rules.Samples.opened;
import static tereze.cases.rules.Samples.person;
import static tereze.cases.rules.Samples.refused;
import static tereze.cases.rules.Samples.told;
import static tereze.cases.rules.Samples.waiting;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.acts.Decision;
import tereze.acts.QuotaReached;
import tereze.acts.Subject;
import tereze.cases.ApplyRefusal;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseReasons;
import tereze.cases.CaseStage;
import tereze.cases.CaseStatus;
import tereze.cases.Consent.Answer;
import tereze.cases.Evaluation;
import tereze.cases.Evaluation.Asked;
import tereze.cases.Evaluation.Verdict;
import tereze.cases.FilingHistory;
import tereze.catalogue.Check.Otherwise;
import tereze.catalogue.Consents.Refusal;
import tereze.catalogue.Consents.Silence;

/// What happens to an application when it arrives.
class OpeningTest {
    private Decision<CaseAct, ApplyRefusal> open(Evaluation evaluation) {
        return CaseRules.open(application(), 3, evaluation, new FilingHistory(false, Optional.empty()), null, OPENED);
    }

    @Test
    void noCaseForAFormThatCannotBeMeant() {
        assertThat(refused(open(evaluation(new Verdict.Failed("from-out-of-range", Otherwise.REJECT)))))
                .isEqualTo(new ApplyRefusal.Rejected("residence-temporary", 3, "from-out-of-range"));
    }

    @Test
    void noCaseForWhatStandsAlready() {
        assertThat(refused(open(evaluation(new Verdict.Failed("already-registered", Otherwise.CONFLICT)))))
                .isEqualTo(new ApplyRefusal.Conflicting("residence-temporary", 3, "already-registered"));
    }

    @Test
    void noSecondCaseAboutTheSame() {
        assertThat(refused(CaseRules.open(
                        application(), 3, evaluation(CLEAR), new FilingHistory(true, Optional.empty()), null, OPENED)))
                .isEqualTo(new ApplyRefusal.OpenAlready());
    }

    @Test
    void noCaseTooMany() {
        assertThat(refused(filed(new FilingHistory(false, Optional.of(new QuotaReached("open", 20))))))
                .isEqualTo(new ApplyRefusal.TooManyOpen(20));
        assertThat(refused(filed(new FilingHistory(false, Optional.of(new QuotaReached("day", 50))))))
                .isEqualTo(new ApplyRefusal.TooManyLately(50));
        assertThat(refused(filed(new FilingHistory(true, Optional.of(new QuotaReached("open", 20))))))
                .isEqualTo(new ApplyRefusal.OpenAlready());
        assertThat(filed(new FilingHistory(false, Optional.empty()))).isInstanceOf(Decision.Accepted.class);
    }

    private static Decision<CaseAct, ApplyRefusal> filed(FilingHistory filed) {
        return CaseRules.open(application(), 3, evaluation(CLEAR), filed, null, OPENED);
    }

    @Test
    void tellsWhatIsWrongWithTheFormBeforeSayingThatOneIsOpen() {
        assertThat(told(CaseRules.open(
                        application(),
                        3,
                        evaluation(new Verdict.Failed("x", Otherwise.REJECT)),
                        new FilingHistory(true, Optional.empty()),
                        null,
                        OPENED)))
                .isEqualTo("!Rejected");
    }

    @Test
    void aCaseRefusedAtOnceWithTheRuleNamedAndNobodyAsked() {
        Case kase = opened(evaluation(new Verdict.Failed("premises-arrested", Otherwise.REFUSE), asked(OWNER)));
        assertThat(kase.stage()).isEqualTo(new CaseStage.Refused(OPENED, "premises-arrested", new CaseStage.Rules()));
        assertThat(kase.consents()).isEmpty();
    }

    @Test
    void aCaseGrantedAtOnceWhereNobodyIsToBeAsked() {
        assertThat(told(open(evaluation(CLEAR)))).isEqualTo("Opened+Granted");
    }

    @Test
    void aCaseThatWaitsForEverybodyAsked() {
        Case kase = waiting(asked(OWNER), asked(CO_OWNER, Silence.AGREE, Refusal.OFFICER));
        assertThat(kase.stage()).isEqualTo(new CaseStage.WaitingConsent(LATE));
        assertThat(kase.consents())
                .extracting(c -> c.person(), c -> c.silence(), c -> c.refusal(), c -> c.answer())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(OWNER, Silence.LAPSE, Refusal.REFUSE, new Answer.Awaited()),
                        org.assertj.core.groups.Tuple.tuple(
                                CO_OWNER, Silence.AGREE, Refusal.OFFICER, new Answer.Awaited()));
    }

    @Test
    void byAskingEachPersonOnceAndNeverTheApplicant() {
        Case kase = waiting(asked(APPLICANT), asked(OWNER), asked(OWNER, Silence.AGREE, Refusal.OFFICER));
        assertThat(kase.consents()).extracting(c -> c.person()).containsExactly(OWNER);
        assertThat(kase.consents().getFirst().silence()).isEqualTo(Silence.LAPSE);
    }

    @Test
    void grantedAtOnceWhereOnlyTheApplicantWouldBeAsked() {
        assertThat(told(open(evaluation(CLEAR, asked(APPLICANT))))).isEqualTo("Opened+Granted");
    }

    @Test
    void waitingAlsoWhereAnOfficerWillDecideAfterwards() {
        assertThat(opened(evaluation(new Verdict.Failed("owner-minor", Otherwise.OFFICER), asked(OWNER)))
                        .status())
                .isEqualTo(CaseStatus.WAITING_CONSENT);
    }

    @Test
    void withAnOfficerWhereACheckCallsForOne() {
        Case kase = opened(evaluation(new Verdict.Failed("owner-is-organisation", Otherwise.OFFICER)));
        assertThat(kase.stage())
                .isEqualTo(CaseStage.WithOfficer.unassigned(DESK.due(), List.of("owner-is-organisation")));
        assertThat(kase.role()).isEqualTo(DESK.role());
    }

    @Test
    void withAnOfficerWhereTheDeclarationSaysAlways() {
        assertThat(opened(always()).stage())
                .isEqualTo(CaseStage.WithOfficer.unassigned(DESK.due(), List.of(CaseReasons.OFFICER_DECIDES)));
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 50})
    void askingAsManyAsItMay(int persons) {
        assertThat(opened(evaluation(CLEAR, many(persons))).consents()).hasSize(persons);
    }

    @Test
    void withAnOfficerWhereTooManyWouldBeAsked() {
        assertThat(opened(evaluation(CLEAR, many(51))).stage())
                .isEqualTo(CaseStage.WithOfficer.unassigned(DESK.due(), List.of(CaseReasons.TOO_MANY_ASKED)));
    }

    @Test
    void keepingTheFormInTheApplicantsPartOnly() {
        var opening = (CaseAct.Opened) happens(open(evaluation(CLEAR))).getFirst();
        assertThat(opening.applicant())
                .isEqualTo(new Subject<>(
                        APPLICANT, new CaseAct.Application(application().form(), "0200300400500600")));
    }

    private Asked[] many(int persons) {
        return IntStream.range(0, persons).mapToObj(i -> asked(person(100 + i))).toArray(Asked[]::new);
    }
}
