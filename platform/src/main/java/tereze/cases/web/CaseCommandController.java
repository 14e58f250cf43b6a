package tereze.cases.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.acts.PersonId;
import tereze.api.Answering;
import tereze.api.FieldError;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.api.Reply.Created;
import tereze.cases.Applications;
import tereze.cases.Applications.Applied;
import tereze.cases.CaseCommand;
import tereze.cases.Cases;
import tereze.cases.FormData;
import tereze.cases.web.CaseReplies.Carried;
import tereze.people.Iin;
import tereze.people.IinPolicy;
import tereze.people.IinReading;
import tereze.people.People;
import tereze.people.Person;
import tools.jackson.databind.JsonNode;

/// What people and officers do with cases.
@RestController
class CaseCommandController {
    /// A reason longer than this is not read by anybody.
    static final int MAX_REASON_CHARACTERS = 1_000;

    private final Cases cases;
    private final Applications applications;
    private final People people;
    private final IinPolicy policy;

    CaseCommandController(Cases cases, Applications applications, People people, IinPolicy policy) {
        this.cases = cases;
        this.applications = applications;
        this.people = people;
        this.policy = policy;
    }

    /// An application.
    ///
    /// @param principal number of the person for whom the caller applies; left out where the caller applies
    record ApplicationBody(
            @Nullable String service,
            @Nullable JsonNode form,
            @JsonProperty("for") @Nullable String principal) {}

    @PostMapping("/api/v1/cases")
    Reply<Created<Applied>> apply(@RequestBody ApplicationBody body, Caller.Person caller, Answering answering) {
        if (body.service() == null) {
            return Reply.problem(Problem.invalid("/service", FieldError.Kind.MISSING));
        }
        if (body.form() == null) {
            return Reply.problem(Problem.invalid("/form", FieldError.Kind.MISSING));
        }
        var form = new FormData(body.form().toString());
        return body.principal() == null
                ? applications.apply(caller.person(), body.service(), form, answering)
                : applyFor(body.principal(), body.service(), form, caller.person(), answering);
    }

    private Reply<Created<Applied>> applyFor(
            String principal, String service, FormData form, PersonId caller, Answering answering) {
        return switch (Iin.read(principal, policy)) {
            case IinReading.Malformed _ -> Reply.problem(Problem.invalid("/for", FieldError.Kind.NOT_AN_IIN));
            case IinReading.Read(Iin iin) -> {
                var person = people.byIin(iin).map(Person::personId);
                yield person.filter(caller::equals).isPresent()
                        ? applications.apply(caller, service, form, answering)
                        : applications.applyFor(person, caller, service, form, answering);
            }
        };
    }

    /// An answer to a question.
    record ConsentBody(@Nullable String decision, @Nullable String reason) {}

    @PostMapping("/api/v1/cases/{id}/consents")
    Reply<Carried> consent(
            @PathVariable UUID id, @RequestBody ConsentBody body, Caller.Person caller, Answering answering) {
        var reason = body.reason() == null ? "" : body.reason().strip();
        if (reason.length() > MAX_REASON_CHARACTERS) {
            return Reply.problem(Problem.invalid("/reason", FieldError.Kind.TOO_LONG));
        }
        return switch (body.decision()) {
            case "give" -> carryOut(id, caller, new CaseCommand.GiveConsent(caller.person()), answering);
            case "refuse" -> carryOut(id, caller, new CaseCommand.RefuseConsent(caller.person(), reason), answering);
            case null -> Reply.problem(Problem.invalid("/decision", FieldError.Kind.MISSING));
            default -> Reply.problem(Problem.invalid("/decision", FieldError.Kind.NOT_ALLOWED));
        };
    }

    @PostMapping("/api/v1/cases/{id}/withdrawal")
    Reply<Carried> withdraw(@PathVariable UUID id, Caller.Person caller, Answering answering) {
        return carryOut(id, caller, new CaseCommand.Withdraw(caller.person()), answering);
    }

    /// An officer's decision.
    record DecisionBody(@Nullable String outcome, @Nullable String reason) {}

    @PostMapping("/api/v1/cases/{id}/decision")
    Reply<Carried> decide(
            @PathVariable UUID id, @RequestBody DecisionBody body, Caller.Officer caller, Answering answering) {
        var reason = body.reason() == null ? "" : body.reason().strip();
        if (reason.isEmpty()) {
            return Reply.problem(Problem.invalid("/reason", FieldError.Kind.MISSING));
        }
        if (reason.length() > MAX_REASON_CHARACTERS) {
            return Reply.problem(Problem.invalid("/reason", FieldError.Kind.TOO_LONG));
        }
        var roles = caller.roles();
        return switch (body.outcome()) {
            case "grant" -> carryOut(id, caller, new CaseCommand.Grant(caller.person(), roles, reason), answering);
            case "refuse" -> carryOut(id, caller, new CaseCommand.Refuse(caller.person(), roles, reason), answering);
            case null -> Reply.problem(Problem.invalid("/outcome", FieldError.Kind.MISSING));
            default -> Reply.problem(Problem.invalid("/outcome", FieldError.Kind.NOT_ALLOWED));
        };
    }

    private Reply<Carried> carryOut(UUID id, Caller.Person caller, CaseCommand command, Answering answering) {
        return answering.run(cases.send(id, caller.actor(), command), CaseReplies::carried);
    }
}
