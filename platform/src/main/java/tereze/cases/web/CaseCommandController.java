package tereze.cases.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.acts.PersonId;
import tereze.api.Answering;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.Reply;
import tereze.api.Reply.Created;
import tereze.cases.Applications;
import tereze.cases.Applications.Applied;
import tereze.cases.Apply;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseCommand;
import tereze.cases.Cases;
import tereze.cases.FormData;
import tereze.people.Iin;
import tereze.people.IinPolicy;
import tereze.people.People;
import tereze.people.Person;
import tools.jackson.databind.JsonNode;

/// Commands of people and officers to cases.
@RestController
class CaseCommandController {
    /// A longer reason is refused, because nobody would read it.
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
    /// @param principal IIN of the person for whom the caller applies; missing if the caller applies for
    ///     themselves
    record ApplicationBody(
            @Nullable String service,
            @Nullable JsonNode form,
            @JsonProperty("for") @Nullable String principal) {}

    /// Applies for a service, for the caller or for somebody whom the caller may represent.
    @PostMapping("/api/v1/cases")
    Reply<Created<Applied>> apply(@RequestBody ApplicationBody body, Caller.Person caller, Answering answering) {
        Fields fields = new Fields();
        Optional<String> service = fields.required("/service", body.service(), Optional::of, FieldError.Kind.MISSING);
        Optional<JsonNode> form = Optional.ofNullable(body.form());
        if (form.isEmpty()) {
            fields.wrong("/form", FieldError.Kind.MISSING);
        }
        Optional<Iin> principal = fields.optional("/for", body.principal(), policy::read, FieldError.Kind.NOT_AN_IIN);
        return fields.ifValid(() -> applications.apply(
                principal.isEmpty()
                        ? Optional.of(caller.person())
                        : principal.flatMap(people::byIin).map(Person::personId),
                caller.person(),
                service.orElseThrow(),
                new FormData(form.orElseThrow().toString()),
                answering));
    }

    /// The response to a command.
    ///
    /// @param number by which people name the case, such as `7KQ2-M4XD`
    /// @param page the path of its page, for the caller
    /// @param receipt the id of the act
    record Carried(@JsonProperty("case") UUID kase, String number, String page, UUID receipt, String status) {
        static Reply<Carried> of(Case kase, UUID receipt) {
            return of(kase, CaseView.pageOf(kase), receipt);
        }

        static Reply<Carried> ofTask(Case kase, UUID receipt) {
            return of(kase, CaseView.taskPageOf(kase), receipt);
        }

        private static Reply<Carried> of(Case kase, String page, UUID receipt) {
            return Reply.ok(new Carried(
                    kase.id(),
                    kase.number().value(),
                    page,
                    receipt,
                    kase.status().text()));
        }
    }

    record ConsentBody(@Nullable String decision, @Nullable String reason) {}

    /// Answers the question whether the caller consents to an application.
    @PostMapping("/api/v1/cases/{id}/consents")
    Reply<Carried> consent(
            @PathVariable UUID id, @RequestBody ConsentBody body, Caller.Person caller, Answering answering) {
        Fields fields = new Fields();
        Optional<Function<String, CaseCommand>> decision = fields.choice(
                "/decision",
                body.decision(),
                Map.of(
                        "give", _ -> new CaseCommand.GiveConsent(caller.person()),
                        "refuse", reason -> new CaseCommand.RefuseConsent(caller.person(), reason)));
        Optional<String> reason = fields.words("/reason", body.reason(), MAX_REASON_CHARACTERS);
        return fields.ifValid(() -> carryOut(id, caller, decision.orElseThrow().apply(reason.orElse("")), answering));
    }

    /// Withdraws an application: the applicant does, or who sent it for them and still may act for them.
    @PostMapping("/api/v1/cases/{id}/withdrawal")
    Reply<Carried> withdraw(@PathVariable UUID id, Caller.Person caller, Answering answering) {
        return carryOut(id, caller, new CaseCommand.Withdraw(caller.person()), answering);
    }

    /// @param code the id of a reason that the service declares; then `reason` may be left out
    record DecisionBody(
            @Nullable String outcome,
            @Nullable String code,
            @Nullable String reason) {}

    /// Decides a case that is the calling officer's task, with a declared reason, one in words, or both.
    @PostMapping("/api/v1/cases/{id}/decision")
    Reply<Carried> decide(
            @PathVariable UUID id, @RequestBody DecisionBody body, Caller.Officer caller, Answering answering) {
        Fields fields = new Fields();
        Optional<Function<CaseAct.Grounds, CaseCommand>> outcome = fields.choice(
                "/outcome",
                body.outcome(),
                Map.of(
                        "grant", why -> new CaseCommand.Grant(caller.person(), caller.roles(), why),
                        "refuse", why -> new CaseCommand.Refuse(caller.person(), caller.roles(), why)));
        Optional<String> code = fields.text("/code", body.code(), MAX_REASON_CHARACTERS);
        Optional<String> reason = code.isPresent()
                ? fields.text("/reason", body.reason(), MAX_REASON_CHARACTERS)
                : fields.required(
                        "/reason", body.reason(), Fields.upTo(MAX_REASON_CHARACTERS), FieldError.Kind.TOO_LONG);
        return fields.ifValid(() -> carryOutTask(
                id,
                caller,
                outcome.orElseThrow().apply(new CaseAct.Grounds(code.orElse(null), reason.orElse(""))),
                answering));
    }

    record AssignmentBody(@Nullable String to) {}

    /// Takes a case out of the queue of its officers, `to` the calling officer (`me`), or puts it back (`queue`).
    @PostMapping("/api/v1/cases/{id}/assignment")
    Reply<Carried> assign(
            @PathVariable UUID id, @RequestBody AssignmentBody body, Caller.Officer caller, Answering answering) {
        Fields fields = new Fields();
        Optional<CaseCommand> command = fields.choice(
                "/to",
                body.to(),
                Map.of(
                        "me", new CaseCommand.Take(caller.person(), caller.roles()),
                        "queue", new CaseCommand.PutBack(caller.person(), caller.roles())));
        return fields.ifValid(() -> carryOutTask(id, caller, command.orElseThrow(), answering));
    }

    private Reply<Carried> carryOut(UUID id, Caller.Person caller, CaseCommand command, Answering answering) {
        return answering.run(cases.send(id, caller.person(), command), Carried::of, RefusalProblems::problem);
    }

    private Reply<Carried> carryOutTask(UUID id, Caller.Officer caller, CaseCommand command, Answering answering) {
        return answering.run(cases.send(id, caller.person(), command), Carried::ofTask, RefusalProblems::problem);
    }

    /// Opens cases, for the API and for pages. A class of its own, because the doc comments of a controller that
    /// implements an interface are not found for the API's description.
    @Component
    static final class ApplicationService implements Applications {
        private final Cases cases;

        ApplicationService(Cases cases) {
            this.cases = cases;
        }

        @Override
        public Reply<Created<Applied>> apply(
                Optional<PersonId> applicant, PersonId sender, String service, FormData form, Answering answering) {
            var command = applicant
                    .map(person -> cases.open(new Apply(person, sender, service, form)))
                    .orElseGet(() -> Cases.notActing(sender, service));
            return answering.run(
                    command,
                    (kase, receipt) -> Reply.created(
                            new Applied(kase.id(), kase.number().value(), CaseView.pageOf(kase), receipt)),
                    why -> RefusalProblems.problem(why, cases));
        }
    }
}
