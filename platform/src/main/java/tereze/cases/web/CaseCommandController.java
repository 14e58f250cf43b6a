package tereze.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.Fault;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.cases.Applications;
import tereze.cases.CaseCommand;
import tereze.cases.CaseOutcome;
import tereze.cases.Cases;
import tereze.cases.Form;
import tools.jackson.databind.JsonNode;

/// What people and officers do with cases.
@RestController
class CaseCommandController {
    /// A reason longer than this is not read by anybody.
    static final int MAX_REASON_CHARACTERS = 1_000;

    private final Cases cases;
    private final Applications applications;

    CaseCommandController(Cases cases, Applications applications) {
        this.cases = cases;
        this.applications = applications;
    }

    /// An application.
    record ApplicationBody(
            @Nullable String service, @Nullable JsonNode form) {}

    @PostMapping("/api/v1/cases")
    Reply apply(@RequestBody ApplicationBody body, Caller.Person caller, Answering answering) {
        if (body.service() == null) {
            return Problem.invalid("/service", Fault.Kind.MISSING);
        }
        if (body.form() == null) {
            return Problem.invalid("/form", Fault.Kind.MISSING);
        }
        return applications.apply(
                caller.person(), body.service(), new Form(body.form().toString()), answering);
    }

    /// An answer to a question.
    record ConsentBody(@Nullable String decision, @Nullable String reason) {}

    @PostMapping("/api/v1/cases/{id}/consents")
    Reply consent(@PathVariable String id, @RequestBody ConsentBody body, Caller.Person caller, Answering answering) {
        var reason = body.reason() == null ? "" : body.reason().strip();
        if (reason.length() > MAX_REASON_CHARACTERS) {
            return Problem.invalid("/reason", Fault.Kind.TOO_LONG);
        }
        return switch (body.decision()) {
            case "give" -> carryOut(id, caller, new CaseCommand.GiveConsent(caller.person()), answering);
            case "refuse" -> carryOut(id, caller, new CaseCommand.RefuseConsent(caller.person(), reason), answering);
            case null -> Problem.invalid("/decision", Fault.Kind.MISSING);
            default -> Problem.invalid("/decision", Fault.Kind.NOT_ALLOWED);
        };
    }

    @PostMapping("/api/v1/cases/{id}/withdrawal")
    Reply withdraw(@PathVariable String id, Caller.Person caller, Answering answering) {
        return carryOut(id, caller, new CaseCommand.Withdraw(caller.person()), answering);
    }

    /// An officer's decision.
    record DecisionBody(@Nullable String outcome, @Nullable String reason) {}

    @PostMapping("/api/v1/cases/{id}/decision")
    Reply decide(@PathVariable String id, @RequestBody DecisionBody body, Caller.Officer caller, Answering answering) {
        var reason = body.reason() == null ? "" : body.reason().strip();
        if (reason.isEmpty()) {
            return Problem.invalid("/reason", Fault.Kind.MISSING);
        }
        if (reason.length() > MAX_REASON_CHARACTERS) {
            return Problem.invalid("/reason", Fault.Kind.TOO_LONG);
        }
        var roles = Officers.rolesOf(caller);
        return switch (body.outcome()) {
            case "grant" -> carryOut(id, caller, new CaseCommand.Grant(caller.person(), roles, reason), answering);
            case "refuse" -> carryOut(id, caller, new CaseCommand.Refuse(caller.person(), roles, reason), answering);
            case null -> Problem.invalid("/outcome", Fault.Kind.MISSING);
            default -> Problem.invalid("/outcome", Fault.Kind.NOT_ALLOWED);
        };
    }

    private Reply carryOut(String id, Caller.Person caller, CaseCommand command, Answering answering) {
        return CaseIds.parse(id)
                .map(kase -> answering.<CaseOutcome>to(
                        keeping -> cases.carryOut(kase, caller.actor(), command, keeping), CaseReplies::told))
                .orElseGet(() -> Problem.of(CaseProblem.CASE_UNKNOWN));
    }
}
