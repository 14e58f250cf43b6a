package tereze.exchange.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.access.Looked;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Rka;
import tereze.api.Answering;
import tereze.api.Fault;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.exchange.AddressVerification;
import tereze.exchange.AddressVerification.Answered;
import tereze.exchange.AddressVerification.GroundMissing;
import tereze.exchange.AddressVerification.GroundNotAllowed;
import tereze.exchange.AddressVerification.PurposeMissing;
import tereze.exchange.Exchange;
import tereze.exchange.VerifyAddress;
import tereze.people.Iin;
import tereze.people.IinPolicy;
import tereze.people.IinReading;

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
    @ApiResponse(
            responseCode = "200",
            description = "The answer",
            content = @Content(schema = @Schema(implementation = AnswerView.class)))
    Reply verify(@RequestBody Question question, Caller.AgencyClient caller, Answering answering) {
        List<Fault> faults = new ArrayList<>();
        Optional<Iin> iin = iin(question.iin(), faults);
        Optional<Rka> rka = rka(question.rka(), faults);
        @Nullable String purpose = text("/purpose", question.purpose(), faults);
        @Nullable String ground = text("/ground", question.ground(), faults);
        @Nullable String caseNumber = text("/caseNumber", question.caseNumber(), faults);
        if (!faults.isEmpty()) {
            return Problem.invalid(faults);
        }
        VerifyAddress command = new VerifyAddress(
                caller.agency(), caller.code(), iin.orElseThrow(), rka.orElseThrow(), purpose, ground, caseNumber);
        return answering.to(keeping -> exchange.verify(command, keeping), ExchangeController::tell);
    }

    private static Reply tell(AddressVerification outcome) {
        return switch (outcome) {
            case Answered(AddressVerification.ResidenceAnswer answer, UUID receipt) ->
                Reply.ok(new AnswerView(answer.registered(), answer.kind(), answer.since(), receipt));
            case PurposeMissing() -> Problem.of(ExchangeProblem.PURPOSE_REQUIRED);
            case GroundMissing() -> Problem.of(ExchangeProblem.GROUND_REQUIRED);
            case GroundNotAllowed() -> Problem.of(ExchangeProblem.GROUND_NOT_ALLOWED);
        };
    }

    private Optional<Iin> iin(@Nullable String text, List<Fault> faults) {
        if (text == null) {
            faults.add(new Fault("/iin", Fault.Kind.MISSING));
            return Optional.empty();
        }
        return switch (Iin.read(text, policy)) {
            case IinReading.Read(Iin iin) -> Optional.of(iin);
            case IinReading.Malformed _ -> {
                faults.add(new Fault("/iin", Fault.Kind.NOT_AN_IIN));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Rka> rka(@Nullable String text, List<Fault> faults) {
        if (text == null) {
            faults.add(new Fault("/rka", Fault.Kind.MISSING));
            return Optional.empty();
        }
        Optional<Rka> rka = Rka.read(text);
        if (rka.isEmpty()) {
            faults.add(new Fault("/rka", Fault.Kind.NOT_AN_RKA));
        }
        return rka;
    }

    /// A text within its limit; a blank one is none.
    private static @Nullable String text(String field, @Nullable String text, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > Looked.MAX_TEXT) {
            faults.add(new Fault(field, Fault.Kind.TOO_LONG));
        }
        return text;
    }
}
