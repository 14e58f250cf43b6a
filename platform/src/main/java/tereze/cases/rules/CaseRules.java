package tereze.cases.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.cases.Apply;
import tereze.cases.ApplyRefusal;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseCommand;
import tereze.cases.CaseReasons;
import tereze.cases.CaseRefusal;
import tereze.cases.CaseStage;
import tereze.cases.CaseStatus;
import tereze.cases.Consent;
import tereze.cases.Consent.Answer;
import tereze.cases.Evaluation;
import tereze.cases.Evaluation.Asked;
import tereze.cases.Evaluation.Verdict;
import tereze.cases.FilingHistory;
import tereze.catalogue.Consents;
import tereze.mandates.RepresentationBasis;

/// Decides commands to a case.
///
/// The registers are read when the application arrives, after the last answer, and when an officer grants. The
/// latest evaluation decides.
public final class CaseRules {
    /// The maximum number of people asked in one case. With more, an officer decides.
    public static final int MAX_ASKED = 50;

    /// The maximum number of an applicant's open cases of one service: enough for everybody, and too few to flood
    /// owners and officers. The database enforces it too, like [#MAX_LATELY].
    public static final int MAX_OPEN = 20;

    /// The maximum number of applications for one service within a day, whatever their outcome.
    public static final int MAX_LATELY = 50;

    /// The name of the limit on open cases.
    public static final String OPEN = "open";

    private CaseRules() {}

    /// Decides an application.
    ///
    /// @param filed what the applicant has filed for the service before
    /// @param authority the basis of the sender's right to act; null if the applicant sends it
    public static Decision<CaseAct, ApplyRefusal> open(
            Apply apply,
            int serviceVersion,
            Evaluation evaluation,
            FilingHistory filed,
            @Nullable RepresentationBasis authority,
            Instant now) {
        return withoutCase(apply, serviceVersion, evaluation.verdict())
                .or(() -> tooMuch(filed))
                .<Decision<CaseAct, ApplyRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(opened(apply, serviceVersion, evaluation, authority, now)));
    }

    /// The refusal under a check for which no case is made.
    private static Optional<ApplyRefusal> withoutCase(Apply apply, int serviceVersion, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear _ -> Optional.empty();
            case Verdict.Failed(var check, var otherwise) ->
                switch (otherwise) {
                    case REJECT -> Optional.of(new ApplyRefusal.Rejected(apply.service(), serviceVersion, check));
                    case CONFLICT -> Optional.of(new ApplyRefusal.Conflicting(apply.service(), serviceVersion, check));
                    case REFUSE, REFUSE_BY_OFFICER, OFFICER -> Optional.empty();
                };
        };
    }

    private static Optional<ApplyRefusal> tooMuch(FilingHistory filed) {
        if (filed.same()) {
            return Optional.of(new ApplyRefusal.OpenAlready());
        }
        return filed.quota()
                .map(reached -> reached.limit().equals(OPEN)
                        ? new ApplyRefusal.TooManyOpen(reached.most())
                        : new ApplyRefusal.TooManyLately(reached.most()));
    }

    /// Decides a command to an open case.
    ///
    /// @param afresh the evaluation on current evidence, computed only if the decision needs it
    public static Decision<CaseAct, CaseRefusal> decide(
            CaseCommand command, Case kase, Supplier<Evaluation> afresh, Instant now) {
        return switch (command) {
            case CaseCommand.GiveConsent(var by) -> answer(kase, by, new Answer.Given(now), afresh, now);
            case CaseCommand.RefuseConsent(var by, var reason) ->
                answer(kase, by, new Answer.Refused(now, reason), afresh, now);
            case CaseCommand.Withdraw(var by) -> withdraw(kase, by, false, now);
            case CaseCommand.WithdrawFor(var by) -> withdraw(kase, by, kase.wasSentBy(by), now);
            case CaseCommand.Grant(var officer, var roles, var why) ->
                OfficerRules.deciding(kase, officer, roles, now)
                        .<Decision<CaseAct, CaseRefusal>>map(Decision::refuse)
                        .orElseGet(() -> OfficerRules.grant(kase, officer, why, afresh.get(), now));
            case CaseCommand.Refuse(var officer, var roles, var why) ->
                OfficerRules.deciding(kase, officer, roles, now)
                        .<Decision<CaseAct, CaseRefusal>>map(Decision::refuse)
                        .orElseGet(() -> OfficerRules.refuse(kase, officer, why, now));
            case CaseCommand.Take(var officer, var roles) -> OfficerRules.take(kase, officer, roles, now);
            case CaseCommand.PutBack(var officer, var roles) -> OfficerRules.putBack(kase, officer, roles, now);
            case CaseCommand.Ask ask -> QuestionRules.ask(kase, ask, now);
            case CaseCommand.Reply reply -> QuestionRules.reply(kase, reply, afresh, now);
            case CaseCommand.GoOn(var due) -> QuestionRules.goOn(kase, due, now);
            case CaseCommand.Read(var by) -> read(kase, by, now);
            case CaseCommand.SetTerms terms -> setTerms(kase, terms, now);
            case CaseCommand.Expire(var reached) -> expire(kase, reached, afresh, now);
        };
    }

    private static List<CaseAct> opened(
            Apply apply,
            int serviceVersion,
            Evaluation evaluation,
            @Nullable RepresentationBasis authority,
            Instant now) {
        var applicant = apply.applicant();
        var acts = new ArrayList<CaseAct>();
        acts.add(opening(apply, serviceVersion, evaluation.openValue(), authority, now));
        var asked = others(applicant, evaluation.asked());
        var refusing = evaluation.verdict().refusing();
        if (refusing.isPresent()) {
            acts.add(refused(applicant, refusing.get(), now));
        } else if (asked.size() > MAX_ASKED) {
            acts.add(refer(applicant, evaluation, List.of(CaseReasons.TOO_MANY_ASKED), now));
        } else if (asked.isEmpty()) {
            acts.add(settle(applicant, List.of(), evaluation, now));
        } else {
            asked.forEach(a -> acts.add(question(Subject.of(applicant), a)));
        }
        return acts;
    }

    private static CaseAct opening(
            Apply apply,
            int serviceVersion,
            @Nullable String openValue,
            @Nullable RepresentationBasis authority,
            Instant now) {
        return authority == null
                ? new CaseAct.Opened(
                        new Subject<>(apply.applicant(), new CaseAct.Application(apply.form(), openValue)),
                        apply.service(),
                        serviceVersion,
                        now)
                : new CaseAct.OpenedFor(
                        new Subject<>(apply.applicant(), new CaseAct.Represented(apply.form(), openValue, authority)),
                        Subject.of(apply.sender()),
                        apply.service(),
                        serviceVersion,
                        now);
    }

    private static CaseAct refused(PersonId applicant, String code, Instant now) {
        return new CaseAct.Refused(new Subject<>(applicant, new CaseAct.Failing(code)), now);
    }

    private static CaseAct question(Subject<Subject.Nothing> applicant, Asked asked) {
        var person = Subject.of(asked.person());
        var until = asked.until();
        return until == null
                ? new CaseAct.AskedWithoutTerm(applicant, person, asked.silence(), asked.refusal())
                : new CaseAct.Asked(applicant, person, until, asked.silence(), asked.refusal());
    }

    /// Each person once, without the applicant, who consents by applying.
    private static List<Asked> others(PersonId applicant, List<Asked> asked) {
        var byPerson = new LinkedHashMap<PersonId, Asked>();
        asked.forEach(a -> byPerson.putIfAbsent(a.person(), a));
        byPerson.remove(applicant);
        return List.copyOf(byPerson.values());
    }

    private static Decision<CaseAct, CaseRefusal> answer(
            Case kase, PersonId by, Answer answer, Supplier<Evaluation> afresh, Instant now) {
        if (!kase.concerns(by)) {
            return Decision.refuse(new CaseRefusal.Unknown());
        }
        var asked = kase.consentOf(by);
        if (asked.isEmpty()) {
            return Decision.refuse(new CaseRefusal.NotAsked(by));
        }
        var consent = asked.get();
        return switch (consent.answer()) {
            case Answer.Given _, Answer.Refused _ -> Decision.refuse(new CaseRefusal.AnsweredAlready(by));
            case Answer.Silent _, Answer.NotReached _ -> Decision.refuse(new CaseRefusal.TooLate(by));
            case Answer.Awaited _ -> awaitedAnswer(kase, consent, answer, afresh, now);
        };
    }

    private static Decision<CaseAct, CaseRefusal> awaitedAnswer(
            Case kase, Consent consent, Answer answer, Supplier<Evaluation> afresh, Instant now) {
        return switch (kase.stage()) {
            case CaseStage.WaitingConsent _ ->
                consent.isOver(now)
                        ? Decision.refuse(new CaseRefusal.TooLate(consent.person()))
                        : Decision.accept(answered(kase, consent, answer, afresh, now));
            case CaseStage.WithOfficer _,
                    CaseStage.WithApplicant _,
                    CaseStage.Granted _,
                    CaseStage.Refused _,
                    CaseStage.Lapsed _,
                    CaseStage.Withdrawn _ -> Decision.refuse(new CaseRefusal.WrongStage(kase.status()));
        };
    }

    private static List<CaseAct> answered(
            Case kase, Consent consent, Answer answer, Supplier<Evaluation> afresh, Instant now) {
        var applicant = Subject.of(kase.applicant());
        var acts = new ArrayList<CaseAct>();
        if (answer instanceof Answer.Refused(var _, var reason)) {
            acts.add(new CaseAct.ConsentRefused(
                    applicant, new Subject<>(consent.person(), new CaseAct.Reason(reason)), now));
            if (consent.refusal() == Consents.Refusal.REFUSE) {
                acts.add(refused(kase.applicant(), CaseReasons.CONSENT_REFUSED, now));
                return acts;
            }
        } else {
            acts.add(new CaseAct.ConsentGiven(applicant, Subject.of(consent.person()), now));
        }
        settleIfAllAnswered(kase, acts, afresh, now);
        return acts;
    }

    private static Decision<CaseAct, CaseRefusal> withdraw(Case kase, PersonId by, boolean acts, Instant now) {
        return withdrawalRefused(kase, by, acts)
                .<Decision<CaseAct, CaseRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(List.of(new CaseAct.Withdrawn(Subject.of(kase.applicant()), now))));
    }

    /// Why a person may not withdraw a case; empty if they may. Pages show the button by the same rule.
    ///
    /// @param acts whether the person sent the case for its applicant and still may act for them
    public static Optional<CaseRefusal> withdrawalRefused(Case kase, PersonId by, boolean acts) {
        if (!acts && !kase.concerns(by)) {
            return Optional.of(new CaseRefusal.Unknown());
        }
        if (!acts && !kase.applicant().equals(by)) {
            return Optional.of(new CaseRefusal.NotApplicant(by));
        }
        return kase.status().open() ? Optional.empty() : Optional.of(new CaseRefusal.WrongStage(kase.status()));
    }

    private static Decision<CaseAct, CaseRefusal> read(Case kase, PersonId by, Instant now) {
        if (!kase.concerns(by)) {
            return Decision.refuse(new CaseRefusal.Unknown());
        }
        boolean unread = kase.status() == CaseStatus.WAITING_CONSENT
                && kase.consentOf(by)
                        .filter(consent -> consent.unread() && !consent.isOver(now))
                        .isPresent();
        return unread
                ? Decision.accept(List.of(new CaseAct.QuestionRead(Subject.of(kase.applicant()), Subject.of(by), now)))
                : Decision.refuse(new CaseRefusal.NothingDue());
    }

    /// Sets the terms that the case lacks.
    private static Decision<CaseAct, CaseRefusal> setTerms(Case kase, CaseCommand.SetTerms terms, Instant now) {
        var applicant = Subject.of(kase.applicant());
        List<CaseAct> acts = switch (kase.stage()) {
            case CaseStage.WaitingConsent _ ->
                kase.consents().stream()
                        .filter(c -> c.awaited() && c.until() == null)
                        .flatMap(c -> Stream.ofNullable(terms.answers().get(c.person()))
                                .<CaseAct>map(until -> new CaseAct.AnswerDue(
                                        applicant, Subject.of(c.person()), c.silence(), until, now)))
                        .toList();
            case CaseStage.WithOfficer(var due, var _, var _) ->
                due != null || terms.decision() == null
                        ? List.of()
                        : List.of(new CaseAct.DecisionDue(applicant, terms.decision(), now));
            case CaseStage.WithApplicant _,
                    CaseStage.Granted _,
                    CaseStage.Refused _,
                    CaseStage.Lapsed _,
                    CaseStage.Withdrawn _ -> List.of();
        };
        return acts.isEmpty() ? Decision.refuse(new CaseRefusal.NothingDue()) : Decision.accept(acts);
    }

    private static Decision<CaseAct, CaseRefusal> expire(
            Case kase, Set<PersonId> reached, Supplier<Evaluation> afresh, Instant now) {
        return switch (kase.stage()) {
            case CaseStage.WaitingConsent _ -> silence(kase, reached, afresh, now);
            case CaseStage.WithOfficer _,
                    CaseStage.WithApplicant _,
                    CaseStage.Granted _,
                    CaseStage.Refused _,
                    CaseStage.Lapsed _,
                    CaseStage.Withdrawn _ -> Decision.refuse(new CaseRefusal.NothingDue());
        };
    }

    private static Decision<CaseAct, CaseRefusal> silence(
            Case kase, Set<PersonId> reached, Supplier<Evaluation> afresh, Instant now) {
        var silent = kase.consents().stream()
                .filter(c -> c.awaited() && c.isOver(now))
                .toList();
        if (silent.isEmpty()) {
            return Decision.refuse(new CaseRefusal.NothingDue());
        }
        var applicant = Subject.of(kase.applicant());
        if (silent.stream().anyMatch(c -> c.silence() == Consents.Silence.LAPSE)) {
            return Decision.accept(List.of(new CaseAct.Lapsed(applicant, now)));
        }
        var acts = new ArrayList<CaseAct>();
        silent.forEach(c -> acts.add(
                c.read() != null || reached.contains(c.person())
                        ? new CaseAct.SilenceAgreed(applicant, Subject.of(c.person()), now)
                        : new CaseAct.NotReached(applicant, Subject.of(c.person()), now)));
        settleIfAllAnswered(kase, acts, afresh, now);
        return Decision.accept(acts);
    }

    private static void settleIfAllAnswered(Case kase, List<CaseAct> acts, Supplier<Evaluation> afresh, Instant now) {
        var after = kase;
        for (var act : acts) {
            after = CaseEvolution.evolve(after, act);
        }
        if (after.consents().stream().noneMatch(Consent::awaited)) {
            acts.add(settle(kase.applicant(), after.consents(), afresh.get(), now));
        }
    }

    /// All people have answered: the rules decide, or send the case to an officer.
    private static CaseAct settle(PersonId applicant, List<Consent> consents, Evaluation evaluation, Instant now) {
        var refusing = evaluation.verdict().refusing();
        if (refusing.isPresent()) {
            return refused(applicant, refusing.get(), now);
        }
        var why = new ArrayList<String>();
        if (evaluation.verdict() instanceof Verdict.Failed(var check, var _)) {
            why.add(check);
        }
        var missing =
                consents.stream().flatMap(c -> missing(c.answer()).stream()).toList();
        Stream.of(CaseReasons.CONSENT_REFUSED, CaseReasons.NOT_REACHED)
                .filter(missing::contains)
                .forEach(why::add);
        if (namesOthers(applicant, consents, evaluation)) {
            why.add(CaseReasons.ASKED_CHANGED);
        }
        if (evaluation.officerAlways()) {
            why.add(CaseReasons.OFFICER_DECIDES);
        }
        return why.isEmpty() ? new CaseAct.Granted(Subject.of(applicant), now) : refer(applicant, evaluation, why, now);
    }

    /// Whether the registers name a person who was not asked.
    static boolean namesOthers(PersonId applicant, List<Consent> consents, Evaluation evaluation) {
        return !others(applicant, evaluation.asked()).stream()
                .allMatch(a -> consents.stream().anyMatch(c -> c.person().equals(a.person())));
    }

    /// Why an answer is no consent.
    private static Optional<String> missing(Answer answer) {
        return switch (answer) {
            case Answer.Refused _ -> Optional.of(CaseReasons.CONSENT_REFUSED);
            case Answer.NotReached _ -> Optional.of(CaseReasons.NOT_REACHED);
            case Answer.Awaited _, Answer.Given _, Answer.Silent _ -> Optional.empty();
        };
    }

    /// Sends the case to officers, or refuses it if the declaration names none.
    private static CaseAct refer(PersonId applicant, Evaluation evaluation, List<String> why, Instant now) {
        var desk = evaluation.desk();
        if (desk == null) {
            return refused(applicant, why.getFirst(), now);
        }
        var referral = new Subject<>(
                applicant, new CaseAct.Referral(why, desk.place().get().orElse(null)));
        var due = desk.due();
        return due == null
                ? new CaseAct.ReferredWithoutTerm(referral, desk.role(), now)
                : new CaseAct.Referred(referral, desk.role(), due, now);
    }
}
