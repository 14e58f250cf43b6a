package tereze.cases.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tereze.api.FieldError;
import tereze.api.Problem;
import tereze.api.Text;
import tereze.cases.ApplyRefusal;
import tereze.cases.CaseRefusal;
import tereze.cases.Cases;

/// Maps the engine's refusals to problems.
final class RefusalProblems {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private RefusalProblems() {}

    static Problem problem(ApplyRefusal why, Cases cases) {
        return switch (why) {
            case ApplyRefusal.NoSuchService _ -> Problem.of(CaseProblem.SERVICE_UNKNOWN);
            case ApplyRefusal.NotOpen(var opens, var successor) -> notOpen(opens, successor);
            case ApplyRefusal.Paused(var since, var expected, var reason, var elsewhere) ->
                paused(since, expected, reason, elsewhere);
            case ApplyRefusal.NotActing _ -> Problem.of(CaseProblem.NOT_ACTING);
            case ApplyRefusal.QueueFirst(var gate) -> Problem.telling(CaseProblem.QUEUE_FIRST, Map.of("gate", gate));
            case ApplyRefusal.FormInvalid(var faults) -> Problem.invalid(faults);
            case ApplyRefusal.Rejected(var service, var version, var code) ->
                Problem.declared(UNPROCESSABLE, code, text(cases, service, version, code));
            case ApplyRefusal.Conflicting(var service, var version, var code) ->
                Problem.declared(CONFLICT, code, text(cases, service, version, code));
            case ApplyRefusal.OpenAlready _ -> Problem.of(CaseProblem.APPLICATION_OPEN);
            case ApplyRefusal.TooManyOpen(int most) -> Problem.of(CaseProblem.TOO_MANY_OPEN, most(most));
            case ApplyRefusal.TooManyLately(int most) -> Problem.of(CaseProblem.TOO_MANY_APPLICATIONS, most(most));
        };
    }

    static Problem problem(CaseRefusal why) {
        return switch (why) {
            case CaseRefusal.Unknown _ -> Problem.of(CaseProblem.CASE_UNKNOWN);
            case CaseRefusal.WrongStage(var status) ->
                Problem.of(status.open() ? CaseProblem.CASE_NOT_WITH_OFFICER : CaseProblem.CASE_CLOSED);
            case CaseRefusal.NotAsked _ -> Problem.of(CaseProblem.CONSENT_NOT_ASKED);
            case CaseRefusal.AnsweredAlready _ -> Problem.of(CaseProblem.CONSENT_ANSWERED);
            case CaseRefusal.TooLate _ -> Problem.of(CaseProblem.CONSENT_TOO_LATE);
            case CaseRefusal.NotApplicant _ -> Problem.of(CaseProblem.APPLICANT_ONLY);
            case CaseRefusal.NotDeciding _ -> Problem.of(CaseProblem.DECISION_NOT_YOURS);
            case CaseRefusal.OwnCase _ -> Problem.of(CaseProblem.OWN_CASE);
            case CaseRefusal.Assigned _ -> Problem.of(CaseProblem.CASE_ASSIGNED);
            case CaseRefusal.NotAssigned _ -> Problem.of(CaseProblem.CASE_NOT_ASSIGNED);
            case CaseRefusal.QuestionAsked _ -> Problem.of(CaseProblem.QUESTION_ASKED);
            case CaseRefusal.NoQuestion _ -> Problem.of(CaseProblem.QUESTION_CLOSED);
            case CaseRefusal.NotCorrectable _ ->
                Problem.invalid(List.of(new FieldError("/field", FieldError.Kind.NOT_ALLOWED)));
            case CaseRefusal.ValueInvalid(var faults) -> Problem.invalid(faults);
            case CaseRefusal.NoSuchReason _ ->
                Problem.invalid(List.of(new FieldError("/code", FieldError.Kind.UNKNOWN)));
            case CaseRefusal.RuleForbids(var code) -> Problem.of(CaseProblem.RULE_FORBIDS, Map.of("rule", code));
            case CaseRefusal.NothingDue _ -> Problem.of(CaseProblem.CASE_CLOSED);
        };
    }

    private static Problem notOpen(@Nullable Instant opens, @Nullable String successor) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("opens", opens);
        if (successor != null) {
            members.put("successor", successor);
        }
        return Problem.telling(CaseProblem.SERVICE_NOT_OPEN, members);
    }

    private static Problem paused(Instant since, Instant expected, Text reason, Text elsewhere) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("since", since);
        members.put(Problem.EXPECTED, expected);
        members.put("reason", reason);
        members.put("elsewhere", elsewhere);
        return Problem.telling(CaseProblem.SERVICE_PAUSED, members);
    }

    private static Map<String, String> most(int most) {
        return Map.of("most", Integer.toString(most));
    }

    private static Text text(Cases cases, String service, int version, String code) {
        return cases.textOf(service, version, code)
                .orElseThrow(() -> new IllegalStateException(service + ": no check " + code));
    }
}
