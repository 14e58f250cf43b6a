package tereze.cases.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.addresses.Kato;
import tereze.api.ReferenceNumber;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseReasons;
import tereze.cases.CaseStage;
import tereze.cases.Consent;
import tereze.cases.Consent.Answer;
import tereze.cases.FormData;
import tereze.cases.Question;
import tereze.cases.Submitter;

/// How acts change a case. Erased parts are read as empty.
public final class CaseEvolution {
    private CaseEvolution() {}

    /// @param before null before the first act
    public static Case evolve(UUID id, @Nullable Case before, CaseAct act) {
        if (before == null) {
            return opened(id, act);
        }
        return evolve(before, act);
    }

    private static Case opened(UUID id, CaseAct act) {
        return switch (act) {
            case CaseAct.Opened opened ->
                open(id, opened.applicant(), null, opened.service(), opened.serviceVersion(), opened.at());
            case CaseAct.OpenedFor(var applicant, var submitter, var service, var version, var at) ->
                open(id, application(applicant), submitter(submitter, applicant), service, version, at);
            case CaseAct.OpenedForV1(var applicant, var submitter, var authority, var service, var version, var at) ->
                open(id, applicant, new Submitter(submitter.person(), authority), service, version, at);
            case CaseAct.Asked _,
                    CaseAct.AskedWithoutTerm _,
                    CaseAct.AnswerDue _,
                    CaseAct.ReferredWithoutTerm _,
                    CaseAct.DecisionDue _,
                    CaseAct.ConsentGiven _,
                    CaseAct.ConsentRefused _,
                    CaseAct.SilenceAgreed _,
                    CaseAct.QuestionRead _,
                    CaseAct.NotReached _,
                    CaseAct.Referred _,
                    CaseAct.ReferredV1 _,
                    CaseAct.ReferredInV1 _,
                    CaseAct.Granted _,
                    CaseAct.OutcomeWritten _,
                    CaseAct.Queued _,
                    CaseAct.Refused _,
                    CaseAct.RefusedV1 _,
                    CaseAct.Taken _,
                    CaseAct.PutBack _,
                    CaseAct.Questioned _,
                    CaseAct.Replied _,
                    CaseAct.NotReplied _,
                    CaseAct.GrantedByOfficer _,
                    CaseAct.GrantedByOfficerV1 _,
                    CaseAct.RefusedByOfficer _,
                    CaseAct.RefusedByOfficerV1 _,
                    CaseAct.Lapsed _,
                    CaseAct.Withdrawn _ ->
                throw new IllegalArgumentException(
                        "acts: the first is " + act.getClass().getSimpleName() + " (expected: an opening)");
        };
    }

    /// @throws IllegalArgumentException for an opening: a case is opened once
    static Case evolve(Case kase, CaseAct act) {
        return switch (act) {
            case CaseAct.Opened _, CaseAct.OpenedFor _, CaseAct.OpenedForV1 _ ->
                throw new IllegalArgumentException("act: an opening (expected: an act of a standing case)");
            case CaseAct.Asked(var _, var person, var until, var silence, var refusal) ->
                ask(kase, Consent.asked(person.person(), until, silence, refusal));
            case CaseAct.AskedWithoutTerm(var _, var person, var silence, var refusal) ->
                ask(kase, Consent.asked(person.person(), null, silence, refusal));
            case CaseAct.AnswerDue(var _, var person, var _, var until, var _) ->
                change(kase, person.person(), consent -> consent.due(until));
            case CaseAct.ConsentGiven(var _, var by, var at) -> answer(kase, by.person(), new Answer.Given(at));
            case CaseAct.ConsentRefused(var _, var by, var at) ->
                answer(kase, by.person(), new Answer.Refused(at, words(by)));
            case CaseAct.SilenceAgreed(var _, var person, var at) ->
                answer(kase, person.person(), new Answer.Silent(at));
            case CaseAct.NotReached(var _, var person, var at) ->
                answer(kase, person.person(), new Answer.NotReached(at));
            case CaseAct.QuestionRead(var _, var person, var at) ->
                change(kase, person.person(), consent -> consent.readAt(at));
            case CaseAct.Referred(var applicant, var role, var due, var _) -> {
                var referral = referral(applicant);
                yield withOfficer(kase, role, referral.place(), due, referral.why());
            }
            case CaseAct.ReferredV1(var _, var role, var due, var why, var _) ->
                withOfficer(kase, role, null, due, why);
            case CaseAct.ReferredInV1(var applicant, var role, var due, var why, var _) ->
                withOfficer(kase, role, place(applicant), due, why);
            case CaseAct.ReferredWithoutTerm(var applicant, var role, var _) -> {
                var referral = referral(applicant);
                yield withOfficer(kase, role, referral.place(), null, referral.why());
            }
            case CaseAct.DecisionDue(var _, var due, var _) ->
                kase.stage() instanceof CaseStage.WithOfficer(var _, var why, var assignee)
                        ? at(kase, new CaseStage.WithOfficer(due, why, assignee))
                        : kase;
            case CaseAct.Taken(var _, var officer, var _) -> assigned(kase, officer.person());
            case CaseAct.PutBack _ -> assigned(kase, null);
            case CaseAct.Questioned(var applicant, var officer, var until, var at) ->
                questioned(kase, applicant.part(), officer.person(), until, at);
            case CaseAct.Replied(var applicant, var due, var at) -> replied(kase, applicant.part(), due, at);
            case CaseAct.NotReplied(var _, var due, var _) -> goesOn(kase, due, why(kase));
            case CaseAct.Granted(var _, var at) -> at(kase, new CaseStage.Granted(at, new CaseStage.Rules()));
            case CaseAct.OutcomeWritten(var applicant, var _) -> written(kase, applicant.part());
            case CaseAct.Queued(var applicant, var _, var _) -> queued(kase, applicant.part());
            case CaseAct.Refused(var applicant, var at) -> refused(kase, code(applicant), at);
            case CaseAct.RefusedV1(var _, var code, var at) -> refused(kase, code, at);
            case CaseAct.GrantedByOfficer(var applicant, var officer, var at) ->
                at(kase, new CaseStage.Granted(at, decider(officer, grounds(applicant))));
            case CaseAct.GrantedByOfficerV1(var applicant, var officer, var at) ->
                at(kase, new CaseStage.Granted(at, decider(officer, inWords(applicant))));
            case CaseAct.RefusedByOfficer(var applicant, var officer, var at) ->
                at(kase, new CaseStage.Refused(at, CaseReasons.OFFICER_REFUSED, decider(officer, grounds(applicant))));
            case CaseAct.RefusedByOfficerV1(var applicant, var officer, var at) ->
                at(kase, new CaseStage.Refused(at, CaseReasons.OFFICER_REFUSED, decider(officer, inWords(applicant))));
            case CaseAct.Lapsed(var _, var at) -> at(kase, new CaseStage.Lapsed(at));
            case CaseAct.Withdrawn(var _, var at) -> at(kase, new CaseStage.Withdrawn(at));
        };
    }

    /// Until the following acts of the same change, an opened case waits for nobody.
    private static Case open(
            UUID id,
            Subject<CaseAct.Application> applicant,
            @Nullable Submitter submitter,
            String service,
            int version,
            Instant at) {
        var application = applicant.part();
        return new Case(
                id,
                ReferenceNumber.of(id),
                applicant.person(),
                submitter,
                service,
                version,
                application == null ? new FormData("{}") : application.form(),
                application == null ? null : application.openValue(),
                at,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                new CaseStage.WaitingConsent(at));
    }

    private static Case ask(Case kase, Consent consent) {
        var consents = new ArrayList<>(kase.consents());
        consents.add(consent);
        return waiting(kase, consents);
    }

    private static Case answer(Case kase, PersonId person, Answer answer) {
        return change(kase, person, consent -> consent.answered(answer));
    }

    private static Case change(Case kase, PersonId person, UnaryOperator<Consent> changed) {
        return waiting(
                kase,
                kase.consents().stream()
                        .map(c -> c.person().equals(person) ? changed.apply(c) : c)
                        .toList());
    }

    private static Case waiting(Case kase, List<Consent> consents) {
        return with(
                kase, consents, kase.role(), kase.place(), new CaseStage.WaitingConsent(due(consents, kase.opened())));
    }

    /// The next deadline; null while one of them is not known.
    private static @Nullable Instant due(List<Consent> consents, Instant opened) {
        var untils =
                consents.stream().filter(Consent::awaited).map(Consent::until).toList();
        return untils.contains(null)
                ? null
                : untils.stream()
                        .map(Objects::requireNonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(opened);
    }

    private static Case withOfficer(
            Case kase, String role, @Nullable Kato place, @Nullable Instant due, List<String> why) {
        return with(kase, kase.consents(), role, place, CaseStage.WithOfficer.unassigned(due, why));
    }

    private static Case assigned(Case kase, @Nullable PersonId officer) {
        return kase.stage() instanceof CaseStage.WithOfficer(var due, var why, var _)
                ? at(kase, new CaseStage.WithOfficer(due, why, officer))
                : kase;
    }

    private static Case questioned(
            Case kase, CaseAct.@Nullable Questioning part, PersonId officer, Instant until, Instant at) {
        if (!(kase.stage() instanceof CaseStage.WithOfficer(var due, var why, var assignee))) {
            return kase;
        }
        var question = part == null
                ? new Question(officer, "", null, at, until, due, null)
                : new Question(officer, part.text(), part.field(), at, until, due, null);
        return with(
                kase,
                kase.consents(),
                kase.role(),
                kase.place(),
                question,
                kase.outcome(),
                new CaseStage.WithApplicant(until, why, assignee));
    }

    private static Case replied(Case kase, CaseAct.@Nullable Replying part, @Nullable Instant due, Instant at) {
        var question = kase.question();
        if (question == null) {
            return kase;
        }
        var reply = part == null ? new Question.Reply(at, "", null) : new Question.Reply(at, part.text(), part.value());
        var answered = with(
                kase,
                kase.consents(),
                kase.role(),
                kase.place(),
                question.replied(reply),
                kase.outcome(),
                kase.stage());
        return goesOn(answered, due, part == null ? why(kase) : part.why());
    }

    private static Case goesOn(Case kase, @Nullable Instant due, List<String> why) {
        return at(kase, new CaseStage.WithOfficer(due, why, kase.assignee().orElse(null)));
    }

    private static List<String> why(Case kase) {
        return kase.stage() instanceof CaseStage.WithApplicant(var _, var why, var _) ? why : List.of();
    }

    private static Case written(Case kase, CaseAct.@Nullable Written part) {
        return with(
                kase,
                kase.consents(),
                kase.role(),
                kase.place(),
                kase.question(),
                part == null ? null : part.thing(),
                kase.stage());
    }

    private static Case refused(Case kase, String code, Instant at) {
        return at(kase, new CaseStage.Refused(at, code, new CaseStage.Rules()));
    }

    private static Case at(Case kase, CaseStage stage) {
        return with(kase, kase.consents(), kase.role(), kase.place(), stage);
    }

    private static Case with(
            Case kase, List<Consent> consents, @Nullable String role, @Nullable Kato place, CaseStage stage) {
        return with(kase, consents, role, place, kase.question(), kase.outcome(), stage);
    }

    /// Without the place, if the part was erased.
    private static Case queued(Case kase, CaseAct.@Nullable Place place) {
        return new Case(
                kase.id(),
                kase.number(),
                kase.applicant(),
                kase.submitter(),
                kase.service(),
                kase.serviceVersion(),
                kase.form(),
                kase.openValue(),
                kase.opened(),
                place == null ? null : place.ord(),
                kase.consents(),
                kase.role(),
                kase.place(),
                kase.question(),
                kase.outcome(),
                kase.stage());
    }

    private static Case with(
            Case kase,
            List<Consent> consents,
            @Nullable String role,
            @Nullable Kato place,
            @Nullable Question question,
            @Nullable UUID outcome,
            CaseStage stage) {
        return new Case(
                kase.id(),
                kase.number(),
                kase.applicant(),
                kase.submitter(),
                kase.service(),
                kase.serviceVersion(),
                kase.form(),
                kase.openValue(),
                kase.opened(),
                kase.ord(),
                consents,
                role,
                place,
                question,
                outcome,
                stage);
    }

    private static Subject<CaseAct.Application> application(Subject<CaseAct.Represented> applicant) {
        var part = applicant.part();
        return new Subject<>(
                applicant.person(), part == null ? null : new CaseAct.Application(part.form(), part.openValue()));
    }

    /// Null if the part was erased: then the case no longer shows that somebody sent it.
    private static @Nullable Submitter submitter(
            Subject<Subject.Nothing> submitter, Subject<CaseAct.Represented> applicant) {
        var part = applicant.part();
        return part == null ? null : new Submitter(submitter.person(), part.authority());
    }

    private static String code(Subject<CaseAct.Failing> subject) {
        var failing = subject.part();
        return failing == null ? "" : failing.code();
    }

    /// Without the part, if it was erased.
    private static CaseAct.Referral referral(Subject<CaseAct.Referral> subject) {
        return Objects.requireNonNullElse(subject.part(), new CaseAct.Referral(List.of(), null));
    }

    private static @Nullable Kato place(Subject<CaseAct.Where> subject) {
        var where = subject.part();
        return where == null ? null : where.place();
    }

    private static CaseStage.Decider decider(Subject<Subject.Nothing> officer, CaseAct.Grounds why) {
        return new CaseStage.Officer(officer.person(), why.text(), why.declared());
    }

    private static CaseAct.Grounds grounds(Subject<CaseAct.Grounds> subject) {
        return Objects.requireNonNullElse(subject.part(), CaseAct.Grounds.inWords(""));
    }

    private static CaseAct.Grounds inWords(Subject<CaseAct.Reason> subject) {
        return CaseAct.Grounds.inWords(words(subject));
    }

    private static String words(Subject<CaseAct.Reason> subject) {
        var reason = subject.part();
        return reason == null ? "" : reason.text();
    }
}
