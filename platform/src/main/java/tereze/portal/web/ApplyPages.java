package tereze.portal.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import tereze.api.Reply;
import tereze.cases.Applications;
import tereze.cases.FilledForms;
import tereze.cases.FilledForms.Filled;
import tereze.cases.Form;
import tereze.catalogue.Definition;
import tereze.catalogue.Form.Field;
import tereze.portal.Drafts;
import tereze.portal.web.Questions.Filling;

/// An application, one question a page, drawn from the service's declaration. What is answered is kept as a draft; in
/// the end it is shown once more, and sent as the API would be sent it.
@Controller
class ApplyPages {
    private static final String QUESTION = "portal/question";
    private static final String CHECK = "portal/check-answers";

    private final OfferedServices services;
    private final Drafts drafts;
    private final Questions questions;
    private final ForWhom forWhom;
    private final FilledForms filled;
    private final Applications applications;
    private final WrongAnswers wrong;

    ApplyPages(
            OfferedServices services,
            Drafts drafts,
            Questions questions,
            ForWhom forWhom,
            FilledForms filled,
            Applications applications,
            WrongAnswers wrong) {
        this.services = services;
        this.drafts = drafts;
        this.questions = questions;
        this.forWhom = forWhom;
        this.filled = filled;
        this.applications = applications;
        this.wrong = wrong;
    }

    /// Leads to the first question that was not yet answered; once all are, shows the answers.
    @GetMapping("/services/{id}/apply")
    String check(@PathVariable String id, Caller.Person caller, Language language, Model model) {
        Definition definition = services.find(id);
        Map<String, String> answers = drafts.of(caller.person(), definition);
        if (!answers.containsKey(ForWhom.FIELD)
                && !forWhom.others(caller.person(), definition).isEmpty()) {
            return "redirect:/services/" + id + "/apply/" + ForWhom.FIELD;
        }
        return questions.asked(definition, filling(definition, answers, caller)).stream()
                .map(Field::name)
                .filter(name -> !answers.containsKey(name))
                .findFirst()
                .map(name -> "redirect:/services/" + id + "/apply/" + name)
                .orElseGet(() -> shown(definition, answers, caller, language, model));
    }

    private Filling filling(Definition definition, Map<String, String> answers, Caller.Person caller) {
        String whom = answers.getOrDefault(ForWhom.FIELD, "");
        String service = "/services/" + definition.service().value();
        return new Filling(
                caller.person(),
                forWhom.meant(caller.person(), definition, whom).applicant().orElse(caller.person()),
                whom.isEmpty() ? service : service + "/apply/" + ForWhom.FIELD);
    }

    private String shown(
            Definition definition, Map<String, String> answers, Caller.Person caller, Language language, Model model) {
        Filling filling = filling(definition, answers, caller);
        List<Field> fields = questions.asked(definition, filling);
        model.addAttribute("service", ServiceCard.of(definition, language));
        model.addAttribute("rows", rows(definition, answers, filling, language));
        model.addAttribute("answers", answers);
        String whom = answers.getOrDefault(ForWhom.FIELD, "");
        model.addAttribute(
                "whom",
                whom.isEmpty()
                        ? null
                        : forWhom.meant(caller.person(), definition, whom).name());
        model.addAttribute(
                "last", fields.isEmpty() ? lastWithout(whom) : fields.getLast().name());
        model.addAttribute(
                "labels",
                fields.stream()
                        .collect(Collectors.toMap(
                                Field::name, field -> field.label().in(language))));
        return CHECK;
    }

    private static @Nullable String lastWithout(String whom) {
        return whom.isEmpty() ? null : ForWhom.FIELD;
    }

    /// What was answered, as people read it: a child by name.
    private List<Filled> rows(Definition definition, Map<String, String> answers, Filling filling, Language language) {
        Map<String, Field> asked = questions.asked(definition, filling).stream()
                .collect(Collectors.toMap(Field::name, Function.identity()));
        return filled.of(definition.form(), Answers.of(definition.form(), answers), filling.reader(), language).stream()
                .filter(row -> asked.containsKey(row.name()))
                .map(row -> questions
                        .childNamed(
                                definition,
                                Objects.requireNonNull(asked.get(row.name())),
                                answers.getOrDefault(row.name(), ""),
                                filling)
                        .map(name -> new Filled(row.name(), row.label(), name, null, null))
                        .orElse(row))
                .toList();
    }

    /// Sends what the page showed, which the form holds: a second click sends the same and is told the same.
    @PostMapping("/services/{id}/apply")
    String send(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Caller.Person caller,
            Answering answering,
            Model model) {
        Definition definition = services.find(id);
        Map<String, String> filledIn = definition.form().fields().stream()
                .map(Field::name)
                .collect(Collectors.toMap(Function.identity(), name -> sent.getOrDefault(name, "")));
        Form form = new Form(Answers.of(definition.form(), filledIn).toString());
        Map<String, String> answers = new HashMap<>(filledIn);
        Optional.ofNullable(sent.get(ForWhom.FIELD)).ifPresent(whom -> answers.put(ForWhom.FIELD, whom));
        return switch (answering.read(apply(definition, answers, form, caller, answering))) {
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

    private Reply apply(
            Definition definition, Map<String, String> answers, Form form, Caller.Person caller, Answering answering) {
        String service = definition.service().value();
        Optional<PersonId> applicant = forWhom.meant(
                        caller.person(), definition, answers.getOrDefault(ForWhom.FIELD, ""))
                .applicant();
        return applicant.filter(caller.person()::equals).isPresent()
                ? applications.apply(caller.person(), service, form, answering)
                : applications.applyFor(applicant, caller.person(), service, form, answering);
    }

    /// Forgets the draft, to begin anew.
    @PostMapping("/services/{id}/apply/anew")
    String anew(@PathVariable String id, Caller.Person caller) {
        drafts.forget(caller.person(), services.find(id));
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
        Definition definition = services.find(id);
        Field asked = field(definition, field);
        Map<String, String> answers = drafts.of(caller.person(), definition);
        model.addAttribute(
                "question",
                questions.of(
                        definition,
                        asked,
                        answers.getOrDefault(field, ""),
                        q,
                        filling(definition, answers, caller),
                        language));
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
        Definition definition = services.find(id);
        Field asked = field(definition, field);
        String typed = Answers.typed(definition.form(), sent, field);
        List<Fault> faults = Answers.faults(definition.form(), field, typed);
        if (!faults.isEmpty()) {
            Language language = answering.language();
            Filling filling = filling(definition, drafts.of(caller.person(), definition), caller);
            Question question = questions.of(definition, asked, typed, sent.getOrDefault("q", ""), filling, language);
            model.addAttribute("question", question);
            model.addAttribute(
                    FormReply.Refused.ATTRIBUTE, wrong.told(faults.getFirst(), definition.form(), question, language));
            return QUESTION;
        }
        drafts.keep(caller.person(), definition, field, typed);
        return "redirect:/services/" + id + "/apply";
    }

    private static Field field(Definition definition, String name) {
        return definition.form().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
    }
}
