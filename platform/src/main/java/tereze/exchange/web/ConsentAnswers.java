package tereze.exchange.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.FieldError;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.exchange.AddressRequests;
import tereze.exchange.RequestCommand;
import tereze.exchange.web.RequestReplies.AnsweredView;

/// Takes a person's answer to a request, however it was sent.
@Component
class ConsentAnswers {
    private final AddressRequests requests;

    ConsentAnswers(AddressRequests requests) {
        this.requests = requests;
    }

    /// @param decision `give` or `refuse`, as it was sent
    Reply<AnsweredView> answer(UUID id, @Nullable String decision, Caller.Person caller, Answering answering) {
        return switch (decision) {
            case "give" -> answer(id, caller, new RequestCommand.Give(caller.person()), answering);
            case "refuse" -> answer(id, caller, new RequestCommand.Refuse(caller.person()), answering);
            case null -> Reply.problem(Problem.invalid("/decision", FieldError.Kind.MISSING));
            default -> Reply.problem(Problem.invalid("/decision", FieldError.Kind.NOT_ALLOWED));
        };
    }

    private Reply<AnsweredView> answer(UUID id, Caller.Person caller, RequestCommand command, Answering answering) {
        return answering.run(requests.answer(id, caller.person(), command), RequestReplies::answered);
    }
}
