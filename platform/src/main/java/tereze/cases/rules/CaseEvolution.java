package tereze.cases.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.addresses.Kato;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseReasons;
import tereze.cases.CaseStage;
import tereze.cases.Consent;
import tereze.cases.Consent.Answer;
import tereze.cases.FormData;
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
            case CaseAct.OpenedFor opened ->
                open(
                        id,
                        opened.applicant(),
                        new Submitter(opened.submitter().person(), opened.authority()),
                        opened.service(),
                        opened.serviceVersion(),
                        opened.at());
            case CaseAct.Asked _,
                    CaseAct.ConsentGiven _,
                    CaseAct.ConsentRefused _,
                    CaseAct.SilenceAgreed _,
                    CaseAct.QuestionRead _,
                    CaseAct.NotReached _,
                    CaseAct.Referred _,
                    CaseAct.ReferredIn _,
                    CaseAct.Granted _,
                    CaseAct.Refused _,
                    CaseAct.GrantedByOfficer _,
                    CaseAct.RefusedByOfficer _,
                    CaseAct.Lapsed _,
                    CaseAct.Withdrawn _ ->
                throw new IllegalArgumentException(
                        "acts: the first is " + act.getClass().getSimpleName() + " (expected: an opening)");
        };
    }

    /// @throws IllegalArgumentException for an opening: a case is opened once
    static Case evolve(Case kase, CaseAct act) {
        return switch (act) {
            case CaseAct.Opened _, CaseAct.OpenedFor _ ->
                throw new IllegalArgumentException("act: an opening (expected: an act of a standing case)");
            case CaseAct.Asked(var _, var person, var until, var silence, var refusal) ->
                ask(kase, Consent.asked(person.person(), until, silence, refusal));
            case CaseAct.ConsentGiven(var _, var by, var at) -> answer(kase, by.person(), new Answer.Given(at));
            case CaseAct.ConsentRefused(var _, var by, var at) ->
                answer(kase, by.person(), new Answer.Refused(at, words(by)));
            case CaseAct.SilenceAgreed(var _, var person, var at) ->
                answer(kase, person.person(), new Answer.Silent(at));
            case CaseAct.NotReached(var _, var person, var at) ->
                answer(kase, person.person(), new Answer.NotReached(at));
            case CaseAct.QuestionRead(var _, var person, var at) ->
                change(kase, person.person(), consent -> consent.readAt(at));
            case CaseAct.Referred(var _, var role, var due, var why, var _) ->
                with(kase, kase.consents(), role, null, new CaseStage.WithOfficer(due, why));
            case CaseAct.ReferredIn(var applicant, var role, var due, var why, var _) ->
                with(kase, kase.consents(), role, place(applicant), new CaseStage.WithOfficer(due, why));
            case CaseAct.Granted(var _, var at) -> at(kase, new CaseStage.Granted(at, new CaseStage.Rules()));
            case CaseAct.Refused(var _, var code, var at) ->
                at(kase, new CaseStage.Refused(at, code, new CaseStage.Rules()));
            case CaseAct.GrantedByOfficer(var applicant, var officer, var at) ->
                at(kase, new CaseStage.Granted(at, new CaseStage.Officer(officer.person(), words(applicant))));
            case CaseAct.RefusedByOfficer(var applicant, var officer, var at) ->
                at(
                        kase,
                        new CaseStage.Refused(
                                at,
                                CaseReasons.OFFICER_REFUSED,
                                new CaseStage.Officer(officer.person(), words(applicant))));
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
                applicant.person(),
                submitter,
                service,
                version,
                application == null ? new FormData("{}") : application.form(),
                application == null ? null : application.openValue(),
                at,
                List.of(),
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
        var due = consents.stream()
                .filter(Consent::awaited)
                .map(Consent::until)
                .min(Comparator.naturalOrder())
                .orElse(kase.opened());
        return with(kase, consents, kase.role(), kase.place(), new CaseStage.WaitingConsent(due));
    }

    private static Case at(Case kase, CaseStage stage) {
        return with(kase, kase.consents(), kase.role(), kase.place(), stage);
    }

    private static Case with(
            Case kase, List<Consent> consents, @Nullable String role, @Nullable Kato place, CaseStage stage) {
        return new Case(
                kase.id(),
                kase.applicant(),
                kase.submitter(),
                kase.service(),
                kase.serviceVersion(),
                kase.form(),
                kase.openValue(),
                kase.opened(),
                consents,
                role,
                place,
                stage);
    }

    private static @Nullable Kato place(Subject<CaseAct.Where> subject) {
        var where = subject.part();
        return where == null ? null : where.place();
    }

    private static String words(Subject<CaseAct.Reason> subject) {
        var reason = subject.part();
        return reason == null ? "" : reason.text();
    }
}
