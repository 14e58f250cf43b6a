package tereze.exchange.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.acts.Outcome;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Rka;
import tereze.api.Answering;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.exchange.Exchange;
import tereze.exchange.ResidenceAnswer;
import tereze.exchange.VerifyAddress;
import tereze.exchange.VerifyRefusal;
import tereze.people.Iin;
import tereze.people.IinPolicy;

/// Questions of agencies.
@RestController
class ExchangeController {
    private final Exchange exchange;
    private final IinPolicy policy;

    ExchangeController(Exchange exchange, IinPolicy policy) {
        this.exchange = exchange;
        this.policy = policy;
    }

    /// The question as it is sent.
    record Question(
            @Nullable String iin,
            @Nullable String rka,
            @Nullable String purpose,
            @Nullable String ground,
            @Nullable String caseNumber) {}

    /// The answer as it is given.
    record AnswerView(
            boolean registered,
            @Nullable RegistrationKind kind,
            @Nullable LocalDate since,
            UUID receipt) {}

    /// Whether a person is registered at an address.
    @PostMapping("/api/v1/exchange/addresses/verify")
    Reply<AnswerView> verify(@RequestBody Question question, Caller.AgencyClient caller, Answering answering) {
        SentQuestion sent = new SentQuestion(policy);
        Optional<Iin> iin = sent.iin(question.iin());
        Optional<Rka> rka = sent.rka(question.rka());
        @Nullable String purpose = sent.text("/purpose", question.purpose());
        @Nullable String ground = sent.text("/ground", question.ground());
        @Nullable String caseNumber = sent.text("/caseNumber", question.caseNumber());
        Optional<Problem> problem = sent.problem();
        if (problem.isPresent()) {
            return Reply.problem(problem.get());
        }
        VerifyAddress command = new VerifyAddress(
                caller.agency(), caller.code(), iin.orElseThrow(), rka.orElseThrow(), purpose, ground, caseNumber);
        return answering.run(exchange.verify(command), ExchangeController::verified);
    }

    private static Reply<AnswerView> verified(Outcome<ResidenceAnswer, VerifyRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Done<ResidenceAnswer, VerifyRefusal>(ResidenceAnswer answer, UUID receipt) ->
                Reply.ok(new AnswerView(answer.registered(), answer.kind(), answer.since(), receipt));
            case Outcome.Refused<ResidenceAnswer, VerifyRefusal>(VerifyRefusal why) -> Reply.problem(problem(why));
        };
    }

    private static Problem problem(VerifyRefusal why) {
        return switch (why) {
            case VerifyRefusal.PurposeMissing() -> Problem.of(ExchangeProblem.PURPOSE_REQUIRED);
            case VerifyRefusal.GroundMissing() -> Problem.of(ExchangeProblem.GROUND_REQUIRED);
            case VerifyRefusal.GroundNotAllowed() -> Problem.of(ExchangeProblem.GROUND_NOT_ALLOWED);
        };
    }
}
