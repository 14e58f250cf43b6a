package tereze.cases.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.Reply;
import tereze.cases.Questions;
import tereze.cases.web.CaseCommandController.Carried;

/// Questions of officers to applicants, and their replies.
@RestController
class QuestionController {
    private static final int MAX_CHARACTERS = CaseCommandController.MAX_REASON_CHARACTERS;

    private final Questions questions;

    QuestionController(Questions questions) {
        this.questions = questions;
    }

    /// @param field of the form that the applicant is asked to correct; left out for none
    record QuestionBody(@Nullable String text, @Nullable String field) {}

    /// Asks the applicant a question about a case that is the calling officer's task, once in a case. While it waits
    /// for a reply, the term of the decision stands still.
    @PostMapping("/api/v1/cases/{id}/question")
    Reply<Carried> ask(
            @PathVariable UUID id, @RequestBody QuestionBody body, Caller.Officer caller, Answering answering) {
        Fields fields = new Fields();
        Optional<String> text =
                fields.required("/text", body.text(), Fields.upTo(MAX_CHARACTERS), FieldError.Kind.TOO_LONG);
        Optional<String> field = fields.text("/field", body.field(), MAX_CHARACTERS);
        return fields.ifValid(() -> answering.run(
                questions.ask(id, caller.person(), caller.roles(), text.orElseThrow(), field.orElse(null)),
                Carried::ofTask,
                RefusalProblems::problem));
    }

    /// @param text may be left out if there is a value
    /// @param value of the field that the question is about, as text
    record ReplyBody(@Nullable String text, @Nullable String value) {}

    /// Replies to an officer's question: the applicant does, or who sent the application for them and still may act
    /// for them.
    @PostMapping("/api/v1/cases/{id}/reply")
    Reply<Carried> reply(
            @PathVariable UUID id, @RequestBody ReplyBody body, Caller.Person caller, Answering answering) {
        Fields fields = new Fields();
        Optional<String> value = fields.text("/value", body.value(), MAX_CHARACTERS);
        Optional<String> text = value.isPresent()
                ? fields.text("/text", body.text(), MAX_CHARACTERS)
                : fields.required("/text", body.text(), Fields.upTo(MAX_CHARACTERS), FieldError.Kind.TOO_LONG);
        return fields.ifValid(() -> answering.run(
                questions.reply(id, caller.person(), text.orElse(""), value.orElse(null)),
                Carried::of,
                RefusalProblems::problem));
    }
}
