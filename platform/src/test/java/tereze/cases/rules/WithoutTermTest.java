package tereze.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.cases.rules.Samples.APPLICANT;
import static tereze.cases.rules.Samples.CLEAR;
import static tereze.cases.rules.Samples.CO_OWNER;
import static tereze.cases.rules.Samples.LATE;
import static tereze.cases.rules.Samples.NOW;
import static tereze.cases.rules.Samples.OFFICER;
import static tereze.cases.rules.Samples.OWNER;
import static tereze.cases.rules.Samples.PLACE;
import static tereze.cases.rules.Samples.ROLE;
import static tereze.cases.rules.Samples.ROLES;
import static tereze.cases.rules.Samples.after;
import static tereze.cases.rules.Samples.asked;
import static tereze.cases.rules.Samples.evaluation;
import static tereze.cases.rules.Samples.opened;
import static tereze.cases.rules.Samples.told;
import static tereze.cases.rules.Samples.unseen;
import static tereze.cases.rules.Samples.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tereze.acts.Subject;
import tereze.api.Notification;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseCommand.Expire;
import tereze.cases.CaseCommand.GiveConsent;
import tereze.cases.CaseCommand.Grant;
import tereze.cases.CaseCommand.SetTerms;
import tereze.cases.CaseNotification;
import tereze.cases.CaseReasons;
import tereze.cases.CaseStage;
import tereze.cases.Evaluation;
import tereze.cases.Evaluation.Asked;
import tereze.catalogue.Consents.Refusal;
import tereze.catalogue.Consents.Silence;
import tereze.testing.Fault;
import tereze.testing.TestRoles;

/// A case whose term cannot be computed yet is taken. Nothing happens to it by itself until the term is known.
@Fault("S7")
class WithoutTermTest {
    private static final Instant FAR = LATE.plus(Duration.ofDays(10_000));
    private static final Evaluation YES = evaluation(CLEAR);

    private static Asked open(Silence silence) {
        return new Asked(OWNER, null, silence, Refusal.OFFICER);
    }

    private static Case withOfficer(Optional<tereze.addresses.Kato> place) {
        return opened(new Evaluation(CLEAR, null, List.of(), new Evaluation.Desk(ROLE, null, () -> place), true));
    }

    @Test
    void silenceMeansNothingHoweverLong() {
        for (Silence silence : Silence.values()) {
            Case kase = waiting(open(silence));

            assertThat(kase.stage()).isEqualTo(new CaseStage.WaitingConsent(null));
            assertThat(told(unseen(new Expire(Set.of(OWNER)), kase, FAR))).isEqualTo("!NothingDue");
            assertThat(told(Samples.decide(new GiveConsent(OWNER), kase, YES, FAR)))
                    .isEqualTo("ConsentGiven+Granted");
        }
    }

    @Test
    void oneUnknownTermHoldsTheOthers() {
        Case kase = waiting(asked(CO_OWNER), open(Silence.AGREE));

        assertThat(kase.stage()).isEqualTo(new CaseStage.WaitingConsent(null));
    }

    @Test
    void onceTheTermIsKnownSilenceCounts() {
        Case kase = after(waiting(open(Silence.AGREE)), new SetTerms(Map.of(OWNER, LATE), null), YES);

        assertThat(kase.stage()).isEqualTo(new CaseStage.WaitingConsent(LATE));
        assertThat(told(unseen(new SetTerms(Map.of(OWNER, FAR), FAR), kase, NOW)))
                .isEqualTo("!NothingDue");
        assertThat(told(Samples.decide(new Expire(Set.of(OWNER)), kase, YES, LATE)))
                .isEqualTo("SilenceAgreed+Granted");
    }

    @Test
    void thePersonIsAskedAgainWithTheTerm() {
        var question =
                new CaseAct.AskedWithoutTerm(Subject.of(APPLICANT), Subject.of(OWNER), Silence.AGREE, Refusal.OFFICER);
        var known = new CaseAct.AnswerDue(Subject.of(APPLICANT), Subject.of(OWNER), Silence.AGREE, LATE, NOW);

        assertThat(NotificationRules.of(question, APPLICANT.value(), NotificationRules.ForChild.NONE))
                .containsExactly(new Notification(OWNER, CaseNotification.OBJECTION_POSSIBLE, null));
        assertThat(NotificationRules.of(known, APPLICANT.value(), NotificationRules.ForChild.NONE))
                .containsExactly(new Notification(OWNER, CaseNotification.OBJECTION_POSSIBLE, LATE));
    }

    @Test
    void anOfficerDecidesAndIsNeverLate() {
        Case kase = withOfficer(Optional.empty());

        assertThat(kase.stage())
                .isEqualTo(CaseStage.WithOfficer.unassigned(null, List.of(CaseReasons.OFFICER_DECIDES)));
        assertThat(told(Samples.decide(new Grant(OFFICER, ROLES, CaseAct.Grounds.inWords("in order")), kase, YES, FAR)))
                .isEqualTo("GrantedByOfficer");
    }

    @Test
    void officersOfOtherPlacesWaitForTheTerm() {
        Case kase = withOfficer(Optional.of(PLACE));
        var elsewhere = TestRoles.in("750000000", ROLE);

        assertThat(kase.place()).isEqualTo(PLACE);
        assertThat(kase.roleOf(OFFICER, elsewhere, FAR)).isEmpty();
        Case known = after(kase, new SetTerms(Map.of(), LATE), YES);
        assertThat(known.stage())
                .isEqualTo(CaseStage.WithOfficer.unassigned(LATE, List.of(CaseReasons.OFFICER_DECIDES)));
        assertThat(known.roleOf(OFFICER, elsewhere, LATE)).isPresent();
        assertThat(told(unseen(new SetTerms(Map.of(), FAR), known, NOW))).isEqualTo("!NothingDue");
    }
}
