package tereze.exchange.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.access.DataAccessed;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Rka;
import tereze.api.Answering;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.exchange.Exchange;
import tereze.exchange.VerifyAddress;
import tereze.exchange.VerifyRefusal;
import tereze.people.Iin;
import tereze.people.IinPolicy;

/// The API of queries for agencies.
@RestController
class ExchangeController {
    private final Exchange exchange;
    private final IinPolicy policy;

    ExchangeController(Exchange exchange, IinPolicy policy) {
        this.exchange = exchange;
        this.policy = policy;
    }

    record Question(
            @Nullable String iin,
            @Nullable String rka,
            @Nullable String purpose,
            @Nullable String ground,
            @Nullable String caseNumber) {}

    record AnswerView(
            boolean registered,
            @Nullable RegistrationKind kind,
            @Nullable LocalDate since,
            UUID receipt) {}

    /// Whether a person is registered at an address.
    @PostMapping("/api/v1/exchange/addresses/verify")
    Reply<AnswerView> verify(@RequestBody Question question, Caller.AgencyClient caller, Answering answering) {
        Fields fields = new Fields();
        Optional<Iin> iin = fields.required("/iin", question.iin(), policy::read, FieldError.Kind.NOT_AN_IIN);
        Optional<Rka> rka = fields.required("/rka", question.rka(), Rka::read, FieldError.Kind.NOT_AN_RKA);
        Optional<String> purpose = fields.text("/purpose", question.purpose(), DataAccessed.MAX_TEXT);
        Optional<String> ground = fields.text("/ground", question.ground(), DataAccessed.MAX_TEXT);
        Optional<String> caseNumber = fields.reference("/caseNumber", question.caseNumber(), DataAccessed.MAX_TEXT);
        return fields.ifValid(() -> answering.run(
                exchange.verify(new VerifyAddress(
                        caller.agency(),
                        caller.code(),
                        iin.orElseThrow(),
                        rka.orElseThrow(),
                        purpose.orElse(null),
                        ground.orElse(null),
                        caseNumber.orElse(null))),
                (answer, receipt) ->
                        Reply.ok(new AnswerView(answer.registered(), answer.kind(), answer.since(), receipt)),
                ExchangeController::problem));
    }

    private static Problem problem(VerifyRefusal why) {
        return switch (why) {
            case VerifyRefusal.PurposeMissing() -> Problem.of(ExchangeProblem.PURPOSE_REQUIRED);
            case VerifyRefusal.GroundMissing() -> Problem.of(ExchangeProblem.GROUND_REQUIRED);
            case VerifyRefusal.GroundNotAllowed() -> Problem.of(ExchangeProblem.GROUND_NOT_ALLOWED);
        };
    }
}
