package tereze.portal.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import tereze.api.Language;
import tereze.api.Reply;
import tereze.cases.Applications;
import tereze.cases.FormAnswers;
import tereze.cases.FormAnswers.Filled;
import tereze.cases.FormData;
import tereze.catalogue.Definition;
import tereze.catalogue.FormDefinition.Field;
import tereze.catalogue.PublicService;
import tereze.portal.Drafts;
import tools.jackson.databind.node.ObjectNode;

/// An application in progress: goes from question to question, shows all answers for a check, and files the
/// application as the API does.
@Controller
class ApplyPages {
    private static final String CHECK = "portal/check-answers";

    private final OfferedServices services;
    private final Drafts drafts;
    private final Questions questions;
    private final ApplicantChoice applicants;
    private final FormAnswers filled;
    private final Applications applications;

    ApplyPages(
            OfferedServices services,
            Drafts drafts,
            Questions questions,
            ApplicantChoice applicants,
            FormAnswers filled,
            Applications applications) {
        this.services = services;
        this.drafts = drafts;
        this.questions = questions;
        this.applicants = applicants;
        this.filled = filled;
        this.applications = applications;
    }

    /// Redirects to the first open question; shows the answers once all are given.
    @GetMapping("/services/{id}/apply")
    String check(@PathVariable String id, Caller.Person caller, Language language, Model model) {
        PublicService service = services.find(id);
        Definition definition = service.definition();
        Map<String, String> answers = drafts.of(caller.person(), definition);
        if (!answers.containsKey(ApplicantChoice.FIELD)
                && !applicants.others(caller.person(), definition).isEmpty()) {
            return "redirect:/services/" + id + "/apply/" + ApplicantChoice.FIELD;
        }
        FormFilling filling = applicants.filling(caller.person(), definition, answers);
        List<Field> fields = questions.asked(definition, filling);
        return questions
                .next(definition, fields, answers, filling)
                .map(field -> "redirect:/services/" + id + "/apply/" + field.name())
                .orElseGet(() -> shown(service, fields, answers, filling, language, model));
    }

    /// @param fields the ones that were asked
    private String shown(
            PublicService service,
            List<Field> fields,
            Map<String, String> answers,
            FormFilling filling,
            Language language,
            Model model) {
        Definition definition = service.definition();
        model.addAttribute("service", ServiceCard.of(definition, language));
        model.addAttribute("notice", services.notice(service, language));
        model.addAttribute("rows", rows(definition, fields, answers, filling, language));
        model.addAttribute("answers", answers);
        String whom = answers.getOrDefault(ApplicantChoice.FIELD, "");
        model.addAttribute(
                "whom",
                whom.isEmpty()
                        ? null
                        : applicants.meant(filling.reader(), definition, whom).name());
        model.addAttribute(
                "last", fields.isEmpty() ? lastWithout(whom) : fields.getLast().name());
        model.addAttribute(
                "labels",
                fields.stream()
                        .collect(Collectors.toMap(Field::name, field -> questions.label(definition, field, language))));
        return CHECK;
    }

    private static @Nullable String lastWithout(String whom) {
        return whom.isEmpty() ? null : ApplicantChoice.FIELD;
    }

    /// The answers as people read them. A chosen person or place is shown by name.
    private List<Filled> rows(
            Definition definition,
            List<Field> fields,
            Map<String, String> answers,
            FormFilling filling,
            Language language) {
        Map<String, Field> asked = fields.stream().collect(Collectors.toMap(Field::name, Function.identity()));
        ObjectNode written = TypedAnswers.of(definition.form(), questions.written(definition, answers, filling));
        return filled.of(definition.form(), written, filling.reader(), language).stream()
                .flatMap(row -> Stream.ofNullable(asked.get(row.name()))
                        .map(field -> questions
                                .nameOf(definition, field, answers.getOrDefault(field.name(), ""), filling, language)
                                .map(name -> new Filled(
                                        field.name(), questions.label(definition, field, language), name, null, null))
                                .orElseGet(() -> questions.offers(
                                                definition, field, answers.getOrDefault(field.name(), ""), filling)
                                        ? row
                                        : new Filled(row.name(), row.label(), "", null, null))))
                .toList();
    }

    /// Files the answers that the page showed, which its form contains. A second click sends the same request and
    /// gets the same response.
    @PostMapping("/services/{id}/apply")
    String send(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Caller.Person caller,
            Answering answering,
            Model model) {
        PublicService service = services.find(id);
        Definition definition = service.definition();
        Map<String, String> filledIn = definition.form().fields().stream()
                .map(Field::name)
                .collect(Collectors.toMap(Function.identity(), name -> sent.getOrDefault(name, "")));
        Map<String, String> answers = new HashMap<>(filledIn);
        Optional.ofNullable(sent.get(ApplicantChoice.FIELD))
                .ifPresent(whom -> answers.put(ApplicantChoice.FIELD, whom));
        FormFilling filling = applicants.filling(caller.person(), definition, answers);
        FormData form =
                new FormData(TypedAnswers.of(definition.form(), questions.written(definition, filledIn, filling))
                        .toString());
        return answering
                .read(apply(definition, answers, form, caller, answering))
                .redirect(done -> {
                    drafts.forget(caller.person(), definition);
                    return "/cases/" + done.text("case") + "?sent=true";
                })
                .orShowAgain(model, () -> {
                    List<Field> fields = questions.asked(definition, filling);
                    return shown(service, fields, answers, filling, answering.language(), model);
                });
    }

    private Reply<?> apply(
            Definition definition,
            Map<String, String> answers,
            FormData form,
            Caller.Person caller,
            Answering answering) {
        String service = definition.service().value();
        Optional<PersonId> applicant = applicants
                .meant(caller.person(), definition, answers.getOrDefault(ApplicantChoice.FIELD, ""))
                .applicant();
        return applications.apply(applicant, caller.person(), service, form, answering);
    }

    /// Deletes the draft to start again.
    @PostMapping("/services/{id}/apply/anew")
    String anew(@PathVariable String id, Caller.Person caller) {
        drafts.forget(caller.person(), services.find(id).definition());
        return "redirect:/services/" + id;
    }
}
