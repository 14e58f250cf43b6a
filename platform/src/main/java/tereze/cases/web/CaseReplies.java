package tereze.cases.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.UUID;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.api.Reply.Created;
import tereze.api.Text;
import tereze.cases.Applications.Applied;
import tereze.cases.CaseOutcome;
import tereze.cases.CaseRefusal;
import tereze.cases.Cases;
import tereze.cases.Opening;

/// Tells outcomes over HTTP.
final class CaseReplies {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private CaseReplies() {}

    /// A command was carried out.
    ///
    /// @param receipt the id of the act that it was recorded by
    record Carried(@JsonProperty("case") UUID kase, UUID receipt, String status) {}

    static Reply<Created<Applied>> told(Opening opening, Cases cases) {
        return switch (opening) {
            case Opening.Opened(var kase, var receipt, var _) -> Reply.created(new Applied(kase, receipt));
            case Opening.NoSuchService _ -> Reply.problem(CaseProblem.SERVICE_UNKNOWN);
            case Opening.NotActing _ -> Reply.problem(CaseProblem.NOT_ACTING);
            case Opening.FormInvalid(var faults) -> Reply.problem(Problem.invalid(faults));
            case Opening.Rejected(var service, var version, var code) ->
                Reply.problem(Problem.declared(UNPROCESSABLE, code, text(cases, service, version, code)));
            case Opening.Conflicting(var service, var version, var code) ->
                Reply.problem(Problem.declared(CONFLICT, code, text(cases, service, version, code)));
            case Opening.OpenAlready _ -> Reply.problem(CaseProblem.APPLICATION_OPEN);
            case Opening.TooManyOpen(int most) -> Reply.problem(Problem.of(CaseProblem.TOO_MANY_OPEN, most(most)));
            case Opening.TooManyLately(int most) ->
                Reply.problem(Problem.of(CaseProblem.TOO_MANY_APPLICATIONS, most(most)));
        };
    }

    static Reply<Carried> told(CaseOutcome outcome) {
        return switch (outcome) {
            case CaseOutcome.Done(var kase, var receipt, var status) ->
                Reply.ok(new Carried(kase, receipt, status.text()));
            case CaseRefusal.Unknown _ -> Reply.problem(CaseProblem.CASE_UNKNOWN);
            case CaseRefusal.WrongStage(var status) ->
                Reply.problem(status.open() ? CaseProblem.CASE_NOT_WITH_OFFICER : CaseProblem.CASE_CLOSED);
            case CaseRefusal.NotAsked _ -> Reply.problem(CaseProblem.CONSENT_NOT_ASKED);
            case CaseRefusal.AnsweredAlready _ -> Reply.problem(CaseProblem.CONSENT_ANSWERED);
            case CaseRefusal.TooLate _ -> Reply.problem(CaseProblem.CONSENT_TOO_LATE);
            case CaseRefusal.NotApplicant _ -> Reply.problem(CaseProblem.APPLICANT_ONLY);
            case CaseRefusal.NotDeciding _ -> Reply.problem(CaseProblem.DECISION_NOT_YOURS);
            case CaseRefusal.OwnCase _ -> Reply.problem(CaseProblem.OWN_CASE);
            case CaseRefusal.RuleForbids(var code) ->
                Reply.problem(Problem.of(CaseProblem.RULE_FORBIDS, Map.of("rule", code)));
            case CaseRefusal.NothingDue _ -> Reply.problem(CaseProblem.CASE_CLOSED);
        };
    }

    private static Map<String, String> most(int most) {
        return Map.of("most", Integer.toString(most));
    }

    private static Text text(Cases cases, String service, int version, String code) {
        return cases.textOf(service, version, code)
                .orElseThrow(() -> new IllegalStateException(service + ": no check " + code));
    }
}
