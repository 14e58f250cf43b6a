package tereze.portal.web;

import java.util.List;
import java.util.Map;
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
import tereze.api.Fault;
import tereze.api.FormReply;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.catalogue.Definition;
import tereze.catalogue.Form.Field;
import tereze.portal.Drafts;

/// The questions of an application, one a page, drawn from the service's declaration. What is answered is kept as a
/// draft.
@Controller
class QuestionPages {
    private static final String PAGE = "portal/question";

    private final OfferedServices services;
    private final Drafts drafts;
    private final Questions questions;
    private final ForWhom forWhom;
    private final WrongAnswers wrong;

    QuestionPages(OfferedServices services, Drafts drafts, Questions questions, ForWhom forWhom, WrongAnswers wrong) {
        this.services = services;
        this.drafts = drafts;
        this.questions = questions;
        this.forWhom = forWhom;
        this.wrong = wrong;
    }

    /// @param q what is looked for, where a dwelling is asked for
    @GetMapping("/services/{id}/apply/{field}")
    String ask(
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String q,
            Caller.Person caller,
            Language language,
            Model model) {
        Definition definition = services.find(id);
        Map<String, String> answers = drafts.of(caller.person(), definition);
        Filling filling = forWhom.filling(caller.person(), definition, answers);
        Field asked = field(definition, field);
        model.addAttribute(
                "question", questions.of(definition, asked, answers.getOrDefault(field, ""), q, filling, language));
        return PAGE;
    }

    @PostMapping("/services/{id}/apply/{field}")
    String answer(
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam Map<String, String> sent,
            Caller.Person caller,
            Answering answering,
            Model model) {
        Definition definition = services.find(id);
        PersonId reader = caller.person();
        Filling filling = forWhom.filling(reader, definition, drafts.of(reader, definition));
        Field asked = field(definition, field);
        String typed = Answers.typed(definition.form(), sent, field);
        List<Fault> faults = questions.faults(definition, asked, typed, filling);
        if (!faults.isEmpty()) {
            Language language = answering.language();
            Question question = questions.of(definition, asked, typed, sent.getOrDefault("q", ""), filling, language);
            model.addAttribute("question", question);
            model.addAttribute(
                    FormReply.Refused.ATTRIBUTE, wrong.told(faults.getFirst(), definition.form(), question, language));
            return PAGE;
        }
        drafts.keep(reader, definition, field, typed);
        return "redirect:/services/" + id + "/apply";
    }

    private static Field field(Definition definition, String name) {
        return definition.form().fields().stream()
                .filter(field -> field.name().equals(name) && !Lodgers.areFoundBy(field, definition))
                .findFirst()
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
    }
}
