package tereze.cases.rules;

import static tereze.cases.rules.Samples.APPLICANT;
import static tereze.cases.rules.Samples.CLEAR;
import static tereze.cases.rules.Samples.COLLEAGUE;
import static tereze.cases.rules.Samples.CO_OWNER;
import static tereze.cases.rules.Samples.DUE;
import static tereze.cases.rules.Samples.LATE;
import static tereze.cases.rules.Samples.NOW;
import static tereze.cases.rules.Samples.OFFICER;
import static tereze.cases.rules.Samples.OPENED;
import static tereze.cases.rules.Samples.OWNER;
import static tereze.cases.rules.Samples.REPRESENTATIVE;
import static tereze.cases.rules.Samples.ROLES;
import static tereze.cases.rules.Samples.after;
import static tereze.cases.rules.Samples.always;
import static tereze.cases.rules.Samples.application;
import static tereze.cases.rules.Samples.asked;
import static tereze.cases.rules.Samples.evaluation;
import static tereze.cases.rules.Samples.waitingFor;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tereze.acts.Decision;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseCommand;
import tereze.cases.CaseCommand.Ask;
import tereze.cases.CaseCommand.Expire;
import tereze.cases.CaseCommand.GiveConsent;
import tereze.cases.CaseCommand.GoOn;
import tereze.cases.CaseCommand.Grant;
import tereze.cases.CaseCommand.PutBack;
import tereze.cases.CaseCommand.Read;
import tereze.cases.CaseCommand.Refuse;
import tereze.cases.CaseCommand.RefuseConsent;
import tereze.cases.CaseCommand.Reply;
import tereze.cases.CaseCommand.SetTerms;
import tereze.cases.CaseCommand.Take;
import tereze.cases.CaseCommand.Withdraw;
import tereze.cases.CaseCommand.WithdrawFor;
import tereze.cases.Evaluation;
import tereze.cases.Evaluation.Asked;
import tereze.cases.Evaluation.Verdict;
import tereze.cases.FilingHistory;
import tereze.cases.store.CaseTable;
import tereze.catalogue.Check.Otherwise;
import tereze.catalogue.Consents.Refusal;
import tereze.catalogue.Consents.Silence;
import tereze.testing.LifecycleContract;

/// Cases that a representative sent. Each kind of command comes from its usual sender, and the registers always
/// confirm. The diagram is drawn for every verdict.
class CaseLifecycleTest extends LifecycleContract<Case, CaseAct, CaseCommand> {
    private static final Ask ASK = new Ask(OFFICER, ROLES, "For how long?", "months", LATE);
    private static final Evaluation YES = evaluation(CLEAR, asked(OWNER));

    CaseLifecycleTest() {
        super(CaseTable.CASES, CaseCommand.class, """
                         WAITING                WITH_OFFICER     TAKEN            WITH_APPLICANT   REPLIED          GRANTED          REFUSED          LAPSED      WITHDRAWN
            CONSENT      ConsentGiven+Granted   !AnsweredAlready !AnsweredAlready !AnsweredAlready !AnsweredAlready !AnsweredAlready !AnsweredAlready !WrongStage !WrongStage
            DENY         ConsentRefused+Refused !AnsweredAlready !AnsweredAlready !AnsweredAlready !AnsweredAlready !AnsweredAlready !AnsweredAlready !WrongStage !WrongStage
            WITHDRAW     Withdrawn              Withdrawn        Withdrawn        Withdrawn        Withdrawn        !WrongStage      !WrongStage      !WrongStage !WrongStage
            WITHDRAW_FOR Withdrawn              Withdrawn        Withdrawn        Withdrawn        Withdrawn        !WrongStage      !WrongStage      !WrongStage !WrongStage
            GRANT        !Unknown               GrantedByOfficer !Assigned        !WrongStage      GrantedByOfficer !WrongStage      !WrongStage      !Unknown    !Unknown
            GRANT_OWN    !Unknown               GrantedByOfficer GrantedByOfficer !WrongStage      GrantedByOfficer !WrongStage      !WrongStage      !Unknown    !Unknown
            REFUSE       !Unknown               RefusedByOfficer !Assigned        !WrongStage      RefusedByOfficer !WrongStage      !WrongStage      !Unknown    !Unknown
            TAKE         !Unknown               Taken            !Assigned        !WrongStage      Taken            !WrongStage      !WrongStage      !Unknown    !Unknown
            PUT_BACK     !Unknown               !NotAssigned     PutBack          !WrongStage      !NotAssigned     !WrongStage      !WrongStage      !Unknown    !Unknown
            ASK          !Unknown               Questioned       !Assigned        !WrongStage      !QuestionAsked   !WrongStage      !WrongStage      !Unknown    !Unknown
            REPLY        !NoQuestion            !NoQuestion      !NoQuestion      Replied          !NoQuestion      !NoQuestion      !NoQuestion      !NoQuestion !NoQuestion
            REPLY_FOR    !NoQuestion            !NoQuestion      !NoQuestion      Replied          !NoQuestion      !NoQuestion      !NoQuestion      !NoQuestion !NoQuestion
            REPLY_LATE   !NoQuestion            !NoQuestion      !NoQuestion      !NoQuestion      !NoQuestion      !NoQuestion      !NoQuestion      !NoQuestion !NoQuestion
            GO_ON_EARLY  !NothingDue            !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue !NothingDue
            GO_ON        !NothingDue            !NothingDue      !NothingDue      NotReplied       !NothingDue      !NothingDue      !NothingDue      !NothingDue !NothingDue
            READ         !NothingDue            !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue !NothingDue
            SET_TERMS    !NothingDue            !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue !NothingDue
            EXPIRE_EARLY !NothingDue            !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue !NothingDue
            EXPIRE       Lapsed                 !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue      !NothingDue !NothingDue
            """);
        Case waiting = waitingFor(asked(OWNER));
        Case withOfficer = after(waiting, new GiveConsent(OWNER), always(asked(OWNER)));
        state("WAITING", waiting);
        state("WITH_OFFICER", withOfficer);
        state("TAKEN", after(withOfficer, new Take(COLLEAGUE, ROLES), YES));
        Case withApplicant = after(withOfficer, ASK, YES);
        state("WITH_APPLICANT", withApplicant);
        state("REPLIED", after(withApplicant, new Reply(APPLICANT, "six", null, false, DUE), YES));
        state("GRANTED", after(withOfficer, new Grant(OFFICER, ROLES, CaseAct.Grounds.inWords("in order")), YES));
        state("REFUSED", after(withOfficer, new Refuse(OFFICER, ROLES, CaseAct.Grounds.inWords("not proven")), YES));
        state("LAPSED", after(waiting, new Expire(Set.of()), YES, LATE));
        state("WITHDRAWN", after(waiting, new Withdraw(APPLICANT), YES));
        sent("CONSENT", new GiveConsent(OWNER), NOW);
        sent("DENY", new RefuseConsent(OWNER, "no room"), NOW);
        sent("WITHDRAW", new Withdraw(APPLICANT), NOW);
        sent("WITHDRAW_FOR", new WithdrawFor(REPRESENTATIVE), NOW);
        sent("GRANT", new Grant(OFFICER, ROLES, CaseAct.Grounds.inWords("in order")), NOW);
        sent("GRANT_OWN", new Grant(COLLEAGUE, ROLES, CaseAct.Grounds.inWords("in order")), NOW);
        sent("REFUSE", new Refuse(OFFICER, ROLES, CaseAct.Grounds.inWords("not proven")), NOW);
        sent("TAKE", new Take(OFFICER, ROLES), NOW);
        sent("PUT_BACK", new PutBack(OFFICER, ROLES), NOW);
        sent("ASK", ASK, NOW);
        sent("REPLY", new Reply(APPLICANT, "six", null, false, DUE), NOW);
        sent("REPLY_FOR", new Reply(REPRESENTATIVE, "six", "6", true, DUE), NOW);
        sent("REPLY_LATE", new Reply(APPLICANT, "six", null, false, DUE), LATE);
        sent("GO_ON_EARLY", new GoOn(DUE), NOW);
        sent("GO_ON", new GoOn(DUE), LATE);
        sent("READ", new Read(OWNER), NOW);
        sent("SET_TERMS", new SetTerms(Map.of(OWNER, LATE), LATE), NOW);
        sent("EXPIRE_EARLY", new Expire(Set.of()), NOW);
        sent("EXPIRE", new Expire(Set.of()), LATE);
    }

    @Override
    protected Decision<CaseAct, ?> decide(CaseCommand command, Case kase, Instant now) {
        return CaseRules.decide(command, kase, () -> YES, now);
    }

    @Override
    protected String page() {
        return "cases.md";
    }

    @Override
    protected Stream<Decision<CaseAct, ?>> beginnings() {
        return Stream.of(
                        verdicts(asked(OWNER), asked(CO_OWNER)),
                        verdicts(asked(OWNER, Silence.AGREE, Refusal.OFFICER)),
                        verdicts())
                .flatMap(verdicts -> verdicts)
                .map(evaluation -> CaseRules.open(
                        application(), 1, evaluation, new FilingHistory(false, Optional.empty()), null, OPENED));
    }

    @Override
    protected Stream<Decision<CaseAct, ?>> moves(Case kase) {
        Asked[] asked = kase.consents().stream()
                .map(consent -> new Asked(consent.person(), consent.until(), consent.silence(), consent.refusal()))
                .toArray(Asked[]::new);
        return Stream.of(
                        new GiveConsent(OWNER),
                        new GiveConsent(CO_OWNER),
                        new RefuseConsent(OWNER, ""),
                        new RefuseConsent(CO_OWNER, ""),
                        new Withdraw(APPLICANT),
                        new Grant(OFFICER, ROLES, CaseAct.Grounds.inWords("")),
                        new Refuse(OFFICER, ROLES, CaseAct.Grounds.inWords("")),
                        new Take(OFFICER, ROLES),
                        new PutBack(OFFICER, ROLES),
                        ASK,
                        new Reply(APPLICANT, "", null, false, DUE),
                        new GoOn(DUE),
                        new Read(OWNER),
                        new Expire(Set.of()),
                        new Expire(Set.of(OWNER)))
                .flatMap(command -> verdicts(asked)
                        .flatMap(verdict ->
                                Stream.of(NOW, LATE).map(now -> CaseRules.decide(command, kase, () -> verdict, now))));
    }

    private static Stream<Evaluation> verdicts(Asked... asked) {
        return Stream.of(
                evaluation(CLEAR, asked),
                always(asked),
                evaluation(new Verdict.Failed("x", Otherwise.OFFICER), asked),
                evaluation(new Verdict.Failed("x", Otherwise.REFUSE), asked));
    }
}
