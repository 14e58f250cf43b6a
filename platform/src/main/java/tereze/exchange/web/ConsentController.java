package tereze.exchange.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
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
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.Reply;
import tereze.exchange.AddressRequest;
import tereze.exchange.AddressRequests;
import tereze.exchange.web.RequestReplies.AnsweredView;
import tereze.exchange.web.RequestViews.RequestView;

/// Requests of private organisations, as the person sees and answers them whom they are about.
@RestController
class ConsentController {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final AddressRequests requests;
    private final RequestViews views;
    private final ConsentAnswers answers;

    ConsentController(AddressRequests requests, RequestViews views, ConsentAnswers answers) {
        this.requests = requests;
        this.views = views;
        this.answers = answers;
    }

    /// What private organisations ask about the caller.
    @GetMapping("/api/v1/me/requests")
    Reply<Page<RequestView>> mine(Caller.Person caller, Cursor cursor, Language language) {
        List<AddressRequest> found = requests.of(caller.person(), cursor.id(NEWEST), Page.READ);
        return Reply.ok(Page.cut(found, request -> request.id().toString(), views.views(found, language)));
    }

    /// The answer as it is sent.
    ///
    /// @param decision `give` or `refuse`
    record ConsentDecision(
            @Schema(allowableValues = {"give", "refuse"}) @Nullable
            String decision) {}

    /// Lets the organisation be told, or does not. An answer stands.
    @PostMapping("/api/v1/me/consents/{id}")
    Reply<AnsweredView> answer(
            @PathVariable String id, @RequestBody ConsentDecision body, Caller.Person caller, Answering answering) {
        return answers.answer(id, body.decision(), caller, answering);
    }
}
