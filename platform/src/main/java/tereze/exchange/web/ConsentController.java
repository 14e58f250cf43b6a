package tereze.exchange.web;

import io.swagger.v3.oas.annotations.media.Schema;
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
import tereze.exchange.web.RequestReplies.AnsweredView;
import tereze.exchange.web.RequestViews.RequestView;

/// Requests of private organisations, as the person sees and answers them whom they are about.
@RestController
class ConsentController {
    private final RequestViews views;
    private final ConsentAnswers answers;

    ConsentController(RequestViews views, ConsentAnswers answers) {
        this.views = views;
        this.answers = answers;
    }

    /// What private organisations ask about the caller.
    @GetMapping("/api/v1/me/requests")
    Reply<Page<RequestView>> mine(Caller.Person caller, Cursor cursor, Language language) {
        return Reply.ok(views.of(caller.person(), cursor, language));
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
            @PathVariable UUID id, @RequestBody ConsentDecision body, Caller.Person caller, Answering answering) {
        return answers.answer(id, body.decision(), caller, answering);
    }
}
