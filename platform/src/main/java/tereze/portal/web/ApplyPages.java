package tereze.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.EdgeProblem;
import tereze.api.FormReply;
import tereze.api.Language;
import tereze.api.Problem;
import tereze.api.ProblemException;
import tereze.cases.Applications;
import tereze.cases.FilledForms;
import tereze.cases.Form;
import tereze.catalogue.About;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.Form.Field;
import tereze.catalogue.FormReading;
import tereze.catalogue.ServiceId;
import tereze.portal.Drafts;

/// An application, one question a page, drawn from the service's declaration. What is answered is kept as a draft; in
/// the end it is shown once more, and sent as the API would be sent it.
@Controller
class ApplyPages {
    private static final String QUESTION = "portal/question";
    private static final String CHECK = "portal/check-answers";

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Questions questions;
    private final FilledForms filled;
    private final Applications applications;

    ApplyPages(Catalogue catalogue, Drafts drafts, Questions questions, FilledForms filled, Applications applications) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.questions = questions;
        this.filled = filled;
        this.applications = applications;
    }

    /// Leads to the first question that was not yet answered; once all are, shows the answers.
    @GetMapping("/services/{id}/apply")
    String check(@PathVariable String id, Caller.Person caller, Language language, Model model) {
        Definition definition = definition(id);
        Map<String, String> answers = drafts.of(caller.person(), definition);
        return definition.form().fields().stream()
                .map(Field::name)
                .filter(name -> !answers.containsKey(name))
                .findFirst()
                .map(name -> "redirect:/services/" + id + "/apply/" + name)
                .orElseGet(() -> shown(definition, answers, caller, language, model));
    }

    private String shown(
            Definition definition, Map<String, String> answers, Caller.Person caller, Language language, Model model) {
        List<Field> fields = definition.form().fields();
        model.addAttribute("service", ServiceCard.of(definition, language));
        model.addAttribute(
                "rows",
                filled.of(definition.form(), Answers.of(definition.form(), answers), caller.person(), language));
        model.addAttribute("answers", answers);
        model.addAttribute("last", fields.isEmpty() ? null : fields.getLast().name());
        model.addAttribute(
                "labels",
                fields.stream()
                        .collect(Collectors.toMap(
                                Field::name, field -> field.label().in(language))));
        return CHECK;
    }

    /// Sends what the page showed, which the form holds: a second click sends the same and is told the same.
    @PostMapping("/services/{id}/apply")
    String send(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Caller.Person caller,
            Answering answering,
            Model model) {
        Definition definition = definition(id);
        Map<String, String> answers = definition.form().fields().stream()
                .map(Field::name)
                .collect(Collectors.toMap(Function.identity(), name -> sent.getOrDefault(name, "")));
        Form form = new Form(Answers.of(definition.form(), answers).toString());
        return switch (answering.read(applications.apply(caller.person(), id, form, answering))) {
            case FormReply.Done done -> {
                drafts.forget(caller.person(), definition);
                yield "redirect:/cases/" + done.text("case") + "?sent=true";
            }
            case FormReply.Refused refused -> {
                model.addAttribute(FormReply.Refused.ATTRIBUTE, refused);
                yield shown(definition, answers, caller, answering.language(), model);
            }
        };
    }

    /// Forgets the draft, to begin anew.
    @PostMapping("/services/{id}/apply/anew")
    String anew(@PathVariable String id, Caller.Person caller) {
        drafts.forget(caller.person(), definition(id));
        return "redirect:/services/" + id;
    }

    /// @param q what is looked for, where a dwelling is asked for
    @GetMapping("/services/{id}/apply/{field}")
    String question(
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String q,
            Caller.Person caller,
            Language language,
            Model model) {
        Definition definition = definition(id);
        Field asked = field(definition, field);
        Map<String, String> answers = drafts.of(caller.person(), definition);
        model.addAttribute(
                "question",
                questions.of(definition, asked, answers.getOrDefault(field, ""), q, caller.person(), language));
        return QUESTION;
    }

    @PostMapping("/services/{id}/apply/{field}")
    String answer(
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam Map<String, String> sent,
            Caller.Person caller,
            Answering answering,
            Model model) {
        Definition definition = definition(id);
        Field asked = field(definition, field);
        String typed = Answers.typed(sent, field);
        Optional<FormReply.Refused> refused = faulty(definition, field, typed, answering);
        if (refused.isPresent()) {
            model.addAttribute(FormReply.Refused.ATTRIBUTE, refused.get());
            model.addAttribute(
                    "question",
                    questions.of(
                            definition,
                            asked,
                            typed,
                            sent.getOrDefault("q", ""),
                            caller.person(),
                            answering.language()));
            return QUESTION;
        }
        drafts.keep(caller.person(), definition, field, typed);
        return "redirect:/services/" + id + "/apply";
    }

    /// What the schema says against one answer by itself.
    private static Optional<FormReply.Refused> faulty(
            Definition definition, String field, String typed, Answering answering) {
        FormReading reading = definition.form().read(Answers.of(definition.form(), Map.of(field, typed)), "/form");
        return switch (reading) {
            case FormReading.Filled _ -> Optional.empty();
            case FormReading.Unfit(var faults) -> {
                var own = faults.stream()
                        .filter(fault -> fault.field().equals("/form/" + field))
                        .toList();
                yield own.isEmpty() ? Optional.empty() : refused(answering.read(Problem.invalid(own)));
            }
        };
    }

    private static Optional<FormReply.Refused> refused(FormReply reply) {
        return switch (reply) {
            case FormReply.Done _ -> Optional.empty();
            case FormReply.Refused refused -> Optional.of(refused);
        };
    }

    private Definition definition(String id) {
        return Optional.of(id)
                .filter(ServiceId::isWellFormed)
                .flatMap(service -> catalogue.current(new ServiceId(service)))
                .filter(Definition::ready)
                .filter(found -> found.about().channels().contains(About.Channel.PORTAL))
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
    }

    private static Field field(Definition definition, String name) {
        return definition.form().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
    }
}
