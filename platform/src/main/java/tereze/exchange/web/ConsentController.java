package tereze.exchange.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.Cursor;
import tereze.api.Fields;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.exchange.AddressRequest;
import tereze.exchange.AddressRequests;
import tereze.exchange.DisclosedData;
import tereze.exchange.RequestCommand;
import tereze.exchange.RequestRefusal;
import tereze.exchange.RequestStage;
import tereze.exchange.RequestStatus;
import tereze.exchange.web.RequestViews.RequestView;

/// The API of requests for the people whom they are about.
@RestController
class ConsentController {
    private final AddressRequests requests;
    private final RequestViews views;

    ConsentController(AddressRequests requests, RequestViews views) {
        this.requests = requests;
        this.views = views;
    }

    /// Requests of private organisations about the caller, newest first.
    @GetMapping("/api/v1/me/requests")
    Reply<Page<RequestView>> mine(Caller.Person caller, Cursor cursor, Language language) {
        return Reply.ok(views.of(caller.person(), cursor, language));
    }

    /// An answer to a request.
    ///
    /// @param decision `give` or `refuse`
    record ConsentDecision(
            @Schema(allowableValues = {"give", "refuse"}) @Nullable
            String decision) {}

    /// A recorded answer.
    ///
    /// @param page the path of the page of the request
    /// @param receipt the id of the act
    /// @param told the information that the organisation got; null if the person refused
    record AnsweredView(
            UUID request,
            String page,
            UUID receipt,
            RequestStatus status,
            @Nullable DisclosedData told) {}

    /// Answers a request: whether the organisation gets the information. An answer cannot be changed.
    @PostMapping("/api/v1/me/consents/{id}")
    Reply<AnsweredView> answer(
            @PathVariable UUID id, @RequestBody ConsentDecision body, Caller.Person caller, Answering answering) {
        Fields fields = new Fields();
        Optional<RequestCommand> command = fields.choice(
                "/decision",
                body.decision(),
                Map.of(
                        "give", new RequestCommand.Give(caller.person()),
                        "refuse", new RequestCommand.Refuse(caller.person())));
        return fields.ifValid(() -> answering.run(
                requests.answer(id, caller.person(), command.orElseThrow()),
                (request, receipt) -> Reply.ok(view(request, receipt)),
                ConsentController::problem));
    }

    private static AnsweredView view(AddressRequest request, UUID receipt) {
        String page = RequestViews.pageOf(request);
        return switch (request.stage()) {
            case RequestStage.Given(var _, DisclosedData told) ->
                new AnsweredView(request.id(), page, receipt, RequestStatus.GIVEN, told);
            case RequestStage.Refused _ -> new AnsweredView(request.id(), page, receipt, RequestStatus.REFUSED, null);
            case RequestStage.Waiting _, RequestStage.Lapsed _ ->
                throw new IllegalStateException(request.id() + ": not answered (expected: an answer)");
        };
    }

    private static Problem problem(RequestRefusal why) {
        return switch (why) {
            case RequestRefusal.Unknown _ -> Problem.of(ExchangeProblem.REQUEST_UNKNOWN);
            case RequestRefusal.AnsweredAlready _ -> Problem.of(ExchangeProblem.REQUEST_ANSWERED);
            case RequestRefusal.TooLate _, RequestRefusal.NothingDue _ -> Problem.of(ExchangeProblem.REQUEST_LAPSED);
            case RequestRefusal.CannotConsent _ -> Problem.of(ExchangeProblem.CANNOT_CONSENT);
        };
    }
}
