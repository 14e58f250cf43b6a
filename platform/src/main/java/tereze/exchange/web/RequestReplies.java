package tereze.exchange.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.api.Reply;
import tereze.exchange.Disclosed;
import tereze.exchange.RequestOutcome;
import tereze.exchange.RequestRefusal;
import tereze.exchange.RequestStatus;

/// Tells what came of a person's answer.
final class RequestReplies {
    private RequestReplies() {}

    /// An answer was recorded.
    ///
    /// @param receipt the id of the act
    /// @param told what the organisation was told; null where the person refused
    record AnsweredView(
            UUID request,
            UUID receipt,
            RequestStatus status,
            @Nullable Disclosed told) {}

    static Reply<AnsweredView> told(RequestOutcome outcome) {
        return switch (outcome) {
            case RequestOutcome.Answered(var request, var receipt, var status, var told) ->
                Reply.ok(new AnsweredView(request, receipt, status, told));
            case RequestRefusal.Unknown _ -> Reply.problem(ExchangeProblem.REQUEST_UNKNOWN);
            case RequestRefusal.AnsweredAlready _ -> Reply.problem(ExchangeProblem.REQUEST_ANSWERED);
            case RequestRefusal.TooLate _, RequestRefusal.NothingDue _ -> Reply.problem(ExchangeProblem.REQUEST_LAPSED);
            case RequestRefusal.CannotConsent _ -> Reply.problem(ExchangeProblem.CANNOT_CONSENT);
        };
    }
}
