package tereze.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.acts.PersonId;
import tereze.api.Answering;
import tereze.api.EdgeProblem;
import tereze.api.FieldError;
import tereze.api.FormReply;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.catalogue.Definition;
import tereze.catalogue.FormDefinition.Field;
import tereze.catalogue.PublicService;
import tereze.portal.Drafts;
import tereze.sessions.Sessions;

/// The questions of an application, one for each page, made from the service's declaration. Answers are stored as a
/// draft, also an answer that arrives after its session has ended.
@Controller
class QuestionPages {
    private static final String PAGE = "portal/question";

    /// A late answer is stored without a check, so its length is limited.
    private static final int LONGEST_LATE = 4_000;

    private final OfferedServices services;
    private final Drafts drafts;
    private final Questions questions;
    private final ApplicantChoice applicants;
    private final AnswerErrors errors;
    private final Sessions sessions;

    QuestionPages(
            OfferedServices services,
            Drafts drafts,
            Questions questions,
            ApplicantChoice applicants,
            AnswerErrors errors,
            Sessions sessions) {
        this.services = services;
        this.drafts = drafts;
        this.questions = questions;
        this.applicants = applicants;
        this.errors = errors;
        this.sessions = sessions;
    }

    /// @param q a search text, for a field with a search
    @GetMapping("/services/{id}/apply/{field}")
    String ask(
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String q,
            Caller.Person caller,
            Language language,
            Model model) {
        PublicService service = services.find(id);
        Definition definition = service.definition();
        Map<String, String> answers = drafts.of(caller.person(), definition);
        FormFilling filling = applicants.filling(caller.person(), definition, answers);
        Field asked = field(definition, field);
        model.addAttribute("notice", services.notice(service, language));
        model.addAttribute(
                "question", questions.of(definition, asked, answers.getOrDefault(field, ""), q, filling, language));
        return PAGE;
    }

    @PostMapping("/services/{id}/apply/{field}")
    String answer(
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam Map<String, String> sent,
            Optional<Caller.Person> caller,
            HttpServletRequest request,
            Answering answering,
            Model model) {
        PublicService service = services.find(id);
        Definition definition = service.definition();
        Field asked = field(definition, field);
        String typed = definition.form().clean(field, sent.getOrDefault(field, ""));
        PersonId reader = caller.map(Caller.Person::person).orElseThrow(() -> late(definition, asked, typed, request));
        FormFilling filling = applicants.filling(reader, definition, drafts.of(reader, definition));
        List<FieldError> faults = questions.faults(definition, asked, typed, filling);
        if (!faults.isEmpty()) {
            Language language = answering.language();
            Question question = questions.of(definition, asked, typed, sent.getOrDefault("q", ""), filling, language);
            model.addAttribute("question", question);
            model.addAttribute("notice", services.notice(service, language));
            model.addAttribute(
                    FormReply.Refused.ATTRIBUTE, errors.toRefused(faults.getFirst(), definition, question, language));
            return PAGE;
        }
        drafts.keep(reader, definition, field, typed);
        return "redirect:/services/" + id + "/apply";
    }

    /// The session has ended. The browser's session secret shows whose it was. The answer is stored in that
    /// person's draft, which only they can read, and the browser gets the sign-in page like that of any visitor.
    private ProblemException late(Definition definition, Field asked, String typed, HttpServletRequest request) {
        sessions.ended(request)
                .filter(_ -> !typed.isEmpty() && typed.length() <= LONGEST_LATE)
                .ifPresent(person -> drafts.keep(person, definition, asked.name(), typed));
        return new ProblemException(EdgeProblem.NOT_SIGNED_IN);
    }

    private static Field field(Definition definition, String name) {
        return Questions.ever(definition).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
    }
}
