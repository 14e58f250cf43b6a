package tereze.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.cases.rules.Samples.APPLICANT;
import static tereze.cases.rules.Samples.CLEAR;
import static tereze.cases.rules.Samples.CO_OWNER;
import static tereze.cases.rules.Samples.DESK;
import static tereze.cases.rules.Samples.KASE;
import static tereze.cases.rules.Samples.LATE;
import static tereze.cases.rules.Samples.NOW;
import static tereze.cases.rules.Samples.OWNER;
import static tereze.cases.rules.Samples.STRANGER;
import static tereze.cases.rules.Samples.after;
import static tereze.cases.rules.Samples.always;
import static tereze.cases.rules.Samples.asked;
import static tereze.cases.rules.Samples.decide;
import static tereze.cases.rules.Samples.evaluation;
import static tereze.cases.rules.Samples.happens;
import static tereze.cases.rules.Samples.opened;
import static tereze.cases.rules.Samples.refused;
import static tereze.cases.rules.Samples.told;
import static tereze.cases.rules.Samples.unseen;
import static tereze.cases.rules.Samples.waiting;
import static tereze.cases.rules.Samples.withoutDesk;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.acts.Subject;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseCommand;
import tereze.cases.CaseReasons;
import tereze.cases.CaseRefusal;
import tereze.cases.CaseStage;
import tereze.cases.CaseStatus;
import tereze.cases.Evaluation.Asked;
import tereze.cases.Evaluation.Verdict;
import tereze.catalogue.Check.Otherwise;
import tereze.catalogue.Consents.Refusal;
import tereze.catalogue.Consents.Silence;

class LifecycleTest {
    private static final CaseCommand YES = new CaseCommand.GiveConsent(OWNER);
    private static final CaseCommand NO = new CaseCommand.RefuseConsent(OWNER, "sold already");
    private static final CaseCommand EXPIRE = new CaseCommand.Expire(Set.of(OWNER, CO_OWNER));
    private static final CaseCommand EXPIRE_UNREACHED = new CaseCommand.Expire(Set.of(CO_OWNER));
    private static final CaseCommand READ = new CaseCommand.Read(OWNER);

    @Nested
    class LastAnswer {
        @Test
        void isWaitedForWithoutLookingAtTheRegisters() {
            Case kase = waiting(asked(OWNER), asked(CO_OWNER));
            assertThat(told(unseen(YES, kase, NOW))).isEqualTo("ConsentGiven");
            assertThat(told(unseen(new CaseCommand.GiveConsent(CO_OWNER), kase, NOW)))
                    .isEqualTo("ConsentGiven");
        }

        @Test
        void grantsWhereTheRulesStillAllow() {
            Case kase = after(waiting(asked(OWNER), asked(CO_OWNER)), YES, evaluation(CLEAR));
            assertThat(after(
                                    kase,
                                    new CaseCommand.GiveConsent(CO_OWNER),
                                    evaluation(CLEAR, asked(OWNER), asked(CO_OWNER)))
                            .stage())
                    .isEqualTo(new CaseStage.Granted(NOW, new CaseStage.Rules()));
        }

        static Stream<Verdict> refusing() {
            return Stream.of(Otherwise.REFUSE, Otherwise.REJECT, Otherwise.CONFLICT)
                    .map(otherwise -> new Verdict.Failed("gone", otherwise));
        }

        @ParameterizedTest
        @MethodSource("refusing")
        void refusesWhereTheRegistersHaveMovedOn(Verdict verdict) {
            assertThat(after(waiting(asked(OWNER)), YES, evaluation(verdict)).stage())
                    .isEqualTo(new CaseStage.Refused(NOW, "gone", new CaseStage.Rules()));
        }

        @Test
        void goesToAnOfficerWhereACheckCallsForOne() {
            var crowded = new Verdict.Failed("crowded", Otherwise.OFFICER);
            assertThat(after(waiting(asked(OWNER)), YES, evaluation(crowded, asked(OWNER)))
                            .stage())
                    .isEqualTo(CaseStage.WithOfficer.unassigned(DESK.due(), List.of("crowded")));
        }

        @Test
        void goesToAnOfficerWhereAnotherPersonWouldHaveToBeAskedNow() {
            assertThat(after(waiting(asked(OWNER)), YES, evaluation(CLEAR, asked(OWNER), asked(CO_OWNER)))
                            .stage())
                    .isEqualTo(CaseStage.WithOfficer.unassigned(DESK.due(), List.of(CaseReasons.ASKED_CHANGED)));
        }

        @Test
        void countsWhereOneOfThoseAskedHasNothingToSayAnyMore() {
            assertThat(told(decide(YES, waiting(asked(OWNER)), evaluation(CLEAR))))
                    .isEqualTo("ConsentGiven+Granted");
        }

        @Test
        void refusesWhereNoOfficerIsDeclared() {
            assertThat(after(waiting(asked(OWNER)), YES, withoutDesk(CLEAR, asked(OWNER), asked(CO_OWNER)))
                            .stage())
                    .isEqualTo(new CaseStage.Refused(NOW, CaseReasons.ASKED_CHANGED, new CaseStage.Rules()));
        }
    }

    @Nested
    class Saying {
        @Test
        void noEndsTheCaseWithTheReasonInTheRefusersPart() {
            Case kase = waiting(asked(OWNER), asked(CO_OWNER));
            var acts = happens(unseen(NO, kase, NOW));
            assertThat(acts)
                    .containsExactly(
                            new CaseAct.ConsentRefused(
                                    Subject.of(APPLICANT),
                                    new Subject<>(OWNER, new CaseAct.Reason("sold already")),
                                    NOW),
                            new CaseAct.Refused(
                                    new Subject<>(APPLICANT, new CaseAct.Failing(CaseReasons.CONSENT_REFUSED)), NOW));
        }

        @Test
        void noWaitsForTheOthersWhereAnOfficerDecides() {
            Case kase = waiting(asked(OWNER, Silence.AGREE, Refusal.OFFICER), asked(CO_OWNER));
            assertThat(told(unseen(NO, kase, NOW))).isEqualTo("ConsentRefused");
            Case answered = after(kase, NO, evaluation(CLEAR));
            assertThat(answered.status()).isEqualTo(CaseStatus.WAITING_CONSENT);
            assertThat(after(answered, new CaseCommand.GiveConsent(CO_OWNER), evaluation(CLEAR))
                            .stage())
                    .isEqualTo(CaseStage.WithOfficer.unassigned(DESK.due(), List.of(CaseReasons.CONSENT_REFUSED)));
        }

        @Test
        void anythingIsForThoseAskedAlone() {
            Case kase = waiting(asked(OWNER));
            assertThat(refused(decide(new CaseCommand.GiveConsent(STRANGER), kase, evaluation(CLEAR))))
                    .isEqualTo(new CaseRefusal.Unknown());
            assertThat(refused(decide(new CaseCommand.RefuseConsent(STRANGER, ""), kase, evaluation(CLEAR))))
                    .isEqualTo(new CaseRefusal.Unknown());
            assertThat(refused(decide(new CaseCommand.GiveConsent(APPLICANT), kase, evaluation(CLEAR))))
                    .isEqualTo(new CaseRefusal.NotAsked(APPLICANT));
        }

        @ParameterizedTest
        @ValueSource(longs = {0, 1})
        void anythingIsTooLateFromTheDeadlineOn(long secondsPast) {
            Case kase = waiting(asked(OWNER));
            assertThat(refused(unseen(YES, kase, LATE.plusSeconds(secondsPast))))
                    .isEqualTo(new CaseRefusal.TooLate(OWNER));
        }

        @Test
        void yesCountsInTheLastMoment() {
            assertThat(told(decide(YES, waiting(asked(OWNER)), evaluation(CLEAR), LATE.minusMillis(1))))
                    .isEqualTo("ConsentGiven+Granted");
        }

        @Test
        void yesTwiceIsRefused() {
            Case kase = after(waiting(asked(OWNER), asked(CO_OWNER)), YES, evaluation(CLEAR));
            assertThat(refused(unseen(YES, kase, NOW))).isEqualTo(new CaseRefusal.AnsweredAlready(OWNER));
            assertThat(refused(unseen(NO, kase, NOW))).isEqualTo(new CaseRefusal.AnsweredAlready(OWNER));
        }

        @Test
        void anythingAfterASilenceThatAgreedIsTooLate() {
            Case kase =
                    after(waiting(asked(OWNER, Silence.AGREE, Refusal.OFFICER)), EXPIRE, always(asked(OWNER)), LATE);
            assertThat(refused(unseen(NO, kase, LATE))).isEqualTo(new CaseRefusal.TooLate(OWNER));
        }
    }

    @Nested
    class Silent {
        @Test
        void agreementSettlesTheCase() {
            Case kase = waiting(asked(OWNER, Silence.AGREE, Refusal.OFFICER));
            assertThat(told(decide(EXPIRE, kase, evaluation(CLEAR), LATE))).isEqualTo("SilenceAgreed+Granted");
        }

        @Test
        void meansNothingOfSomebodyWhoMayNotHaveGotTheQuestion() {
            Case kase = waiting(asked(OWNER, Silence.AGREE, Refusal.OFFICER));
            assertThat(told(decide(EXPIRE_UNREACHED, kase, evaluation(CLEAR), LATE)))
                    .isEqualTo("NotReached+Referred");
            Case after = after(kase, EXPIRE_UNREACHED, evaluation(CLEAR), LATE);
            assertThat(after.stage())
                    .isEqualTo(CaseStage.WithOfficer.unassigned(DESK.due(), List.of(CaseReasons.NOT_REACHED)));
            assertThat(refused(unseen(NO, after, LATE))).isEqualTo(new CaseRefusal.TooLate(OWNER));
            assertThat(after(kase, EXPIRE_UNREACHED, withoutDesk(CLEAR), LATE).stage())
                    .isEqualTo(new CaseStage.Refused(LATE, CaseReasons.NOT_REACHED, new CaseStage.Rules()));
        }

        @Test
        void agreesOfSomebodyWhoReadTheQuestion() {
            Case read = after(waiting(asked(OWNER, Silence.AGREE, Refusal.OFFICER)), READ, evaluation(CLEAR));
            assertThat(told(decide(EXPIRE_UNREACHED, read, evaluation(CLEAR), LATE)))
                    .isEqualTo("SilenceAgreed+Granted");
        }

        @Test
        void isNotBoundByAQuestionReadTwiceOrTooLateOrWhereNothingRestsOnIt() {
            Case agreeing = waiting(asked(OWNER, Silence.AGREE, Refusal.OFFICER));
            assertThat(told(unseen(READ, agreeing, LATE.minusMillis(1)))).isEqualTo("QuestionRead");
            assertThat(told(unseen(READ, agreeing, LATE))).isEqualTo("!NothingDue");
            assertThat(told(unseen(READ, after(agreeing, READ, evaluation(CLEAR)), NOW)))
                    .isEqualTo("!NothingDue");
            assertThat(told(unseen(READ, after(agreeing, NO, evaluation(CLEAR)), NOW)))
                    .isEqualTo("!NothingDue");
            assertThat(told(unseen(READ, waiting(asked(OWNER)), NOW))).isEqualTo("!NothingDue");
            assertThat(told(unseen(new CaseCommand.Read(APPLICANT), agreeing, NOW)))
                    .isEqualTo("!NothingDue");
            assertThat(told(unseen(new CaseCommand.Read(STRANGER), agreeing, NOW)))
                    .isEqualTo("!Unknown");
        }

        @Test
        void agreementOfOneLeavesTheCaseWaitingForALaterOne() {
            var later = new Asked(CO_OWNER, LATE.plusSeconds(60), Silence.LAPSE, Refusal.REFUSE);
            Case kase = waiting(asked(OWNER, Silence.AGREE, Refusal.OFFICER), later);
            assertThat(told(unseen(EXPIRE, kase, LATE))).isEqualTo("SilenceAgreed");
            assertThat(after(kase, EXPIRE, evaluation(CLEAR), LATE).stage())
                    .isEqualTo(new CaseStage.WaitingConsent(LATE.plusSeconds(60)));
        }

        @Test
        void lapseOfOneEndsTheCaseWhateverTheOthersSaid() {
            Case kase = waiting(asked(OWNER), asked(CO_OWNER, Silence.AGREE, Refusal.OFFICER));
            assertThat(happens(unseen(EXPIRE, kase, LATE)))
                    .containsExactly(new CaseAct.Lapsed(Subject.of(APPLICANT), LATE));
        }

        @Test
        void afterAllHaveAnsweredNothingIsDue() {
            Case kase = after(
                    waiting(asked(OWNER), new Asked(CO_OWNER, LATE.plusSeconds(60), Silence.LAPSE, Refusal.REFUSE)),
                    YES,
                    evaluation(CLEAR));
            assertThat(refused(unseen(EXPIRE, kase, LATE))).isEqualTo(new CaseRefusal.NothingDue());
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void isTheApplicantsAlone() {
            Case kase = waiting(asked(OWNER));
            assertThat(refused(unseen(new CaseCommand.Withdraw(OWNER), kase, NOW)))
                    .isEqualTo(new CaseRefusal.NotApplicant(OWNER));
            assertThat(refused(unseen(new CaseCommand.Withdraw(STRANGER), kase, NOW)))
                    .isEqualTo(new CaseRefusal.Unknown());
        }

        @Test
        void tellsTheStageWhereItIsTooLate() {
            assertThat(refused(unseen(new CaseCommand.Withdraw(APPLICANT), opened(evaluation(CLEAR)), NOW)))
                    .isEqualTo(new CaseRefusal.WrongStage(CaseStatus.GRANTED));
        }
    }

    @Test
    void refusesUnderTheWritersCodeWhereTheOutcomeCannotBeWritten() {
        assertThat(after(waiting(asked(OWNER)), YES, evaluation(CLEAR).refusedUnder("standing-already"))
                        .stage())
                .isEqualTo(new CaseStage.Refused(NOW, "standing-already", new CaseStage.Rules()));
        assertThat(waiting(asked(OWNER)).id()).isEqualTo(KASE);
    }
}
