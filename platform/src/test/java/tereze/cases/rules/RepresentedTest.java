package tereze.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.cases.rules.Samples.APPLICANT;
import static tereze.cases.rules.Samples.CLEAR;
import static tereze.cases.rules.Samples.MANDATE;
import static tereze.cases.rules.Samples.NOW;
import static tereze.cases.rules.Samples.OWNER;
import static tereze.cases.rules.Samples.REPRESENTATIVE;
import static tereze.cases.rules.Samples.ROLES;
import static tereze.cases.rules.Samples.STRANGER;
import static tereze.cases.rules.Samples.after;
import static tereze.cases.rules.Samples.always;
import static tereze.cases.rules.Samples.asked;
import static tereze.cases.rules.Samples.evaluation;
import static tereze.cases.rules.Samples.refused;
import static tereze.cases.rules.Samples.told;
import static tereze.cases.rules.Samples.waiting;
import static tereze.cases.rules.Samples.waitingFor;

import org.junit.jupiter.api.Test;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseCommand;
import tereze.cases.CaseRefusal;
import tereze.cases.Submitter;

/// An application that a representative sent for its applicant.
class RepresentedTest {
    @Test
    void isTheApplicantsAndNamesWhoSentIt() {
        Case kase = waitingFor(asked(OWNER));
        assertThat(kase.applicant()).isEqualTo(APPLICANT);
        assertThat(kase.submitter()).isEqualTo(new Submitter(REPRESENTATIVE, MANDATE));
        assertThat(kase.wasSentBy(REPRESENTATIVE)).isTrue();
        assertThat(kase.wasSentBy(APPLICANT)).isFalse();
        assertThat(kase.concerns(REPRESENTATIVE)).as("by having sent it alone").isFalse();
    }

    @Test
    void asksARepresentativeWhoOwnsThePremises() {
        Case kase = waitingFor(asked(REPRESENTATIVE));
        assertThat(kase.consentOf(REPRESENTATIVE)).isPresent();
        assertThat(told(CaseRules.decide(
                        new CaseCommand.GiveConsent(REPRESENTATIVE), kase, () -> evaluation(CLEAR), NOW)))
                .isEqualTo("ConsentGiven+Granted");
    }

    @Test
    void isTakenBackByItsApplicantAndByWhoSentItAndByNobodyElse() {
        Case kase = waitingFor(asked(OWNER));
        assertThat(told(CaseRules.decide(new CaseCommand.Withdraw(APPLICANT), kase, () -> evaluation(CLEAR), NOW)))
                .isEqualTo("Withdrawn");
        assertThat(refused(CaseRules.decide(new CaseCommand.WithdrawFor(STRANGER), kase, () -> evaluation(CLEAR), NOW)))
                .isEqualTo(new CaseRefusal.Unknown());
        assertThat(refused(
                        CaseRules.decide(new CaseCommand.Withdraw(REPRESENTATIVE), kase, () -> evaluation(CLEAR), NOW)))
                .as("without a right that stands")
                .isEqualTo(new CaseRefusal.Unknown());
        assertThat(refused(CaseRules.decide(
                        new CaseCommand.WithdrawFor(REPRESENTATIVE),
                        waiting(asked(OWNER)),
                        () -> evaluation(CLEAR),
                        NOW)))
                .as("one that they did not send")
                .isEqualTo(new CaseRefusal.Unknown());
    }

    @Test
    void isNotDecidedByTheOfficerWhoSentIt() {
        Case kase = after(waitingFor(asked(OWNER)), new CaseCommand.GiveConsent(OWNER), always(asked(OWNER)));
        assertThat(refused(CaseRules.decide(
                        new CaseCommand.Grant(REPRESENTATIVE, ROLES, CaseAct.Grounds.inWords("in order")),
                        kase,
                        () -> always(asked(OWNER)),
                        NOW)))
                .isEqualTo(new CaseRefusal.OwnCase(REPRESENTATIVE));
    }
}
