package tereze.exchange.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Outcome;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.exchange.AddressRequest;
import tereze.exchange.DisclosedData;
import tereze.exchange.RequestRefusal;
import tereze.exchange.RequestStage;
import tereze.exchange.RequestStatus;

/// Responses to a person's answer.
final class RequestReplies {
    private RequestReplies() {}

    /// A recorded answer.
    ///
    /// @param receipt the id of the act
    /// @param told the information that the organisation got; null if the person refused
    record AnsweredView(
            UUID request,
            UUID receipt,
            RequestStatus status,
            @Nullable DisclosedData told) {}

    static Reply<AnsweredView> answered(Outcome<AddressRequest, RequestRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Done<AddressRequest, RequestRefusal>(AddressRequest request, UUID receipt) ->
                Reply.ok(view(request, receipt));
            case Outcome.Refused<AddressRequest, RequestRefusal>(RequestRefusal why) -> Reply.problem(problem(why));
        };
    }

    private static AnsweredView view(AddressRequest request, UUID receipt) {
        return switch (request.stage()) {
            case RequestStage.Given(var _, DisclosedData told) ->
                new AnsweredView(request.id(), receipt, RequestStatus.GIVEN, told);
            case RequestStage.Refused _ -> new AnsweredView(request.id(), receipt, RequestStatus.REFUSED, null);
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
