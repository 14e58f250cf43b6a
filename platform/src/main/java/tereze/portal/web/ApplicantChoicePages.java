package tereze.portal.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.FieldError;
import tereze.api.FormReply;
import tereze.api.Language;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.catalogue.Definition;
import tereze.portal.Drafts;
import tereze.portal.web.Question.Option;

/// The first question of an application, for those who may apply for somebody else: for whom?
@Controller
class ApplicantChoicePages {
    private static final String PAGE = "portal/for-whom";

    private final OfferedServices services;
    private final Drafts drafts;
    private final ApplicantChoice forWhom;

    ApplicantChoicePages(OfferedServices services, Drafts drafts, ApplicantChoice forWhom) {
        this.services = services;
        this.drafts = drafts;
        this.forWhom = forWhom;
    }

    @GetMapping("/services/{id}/apply/for-whom")
    String ask(@PathVariable String id, Caller.Person caller, Language language, Model model) {
        Definition definition = services.find(id);
        String chosen = drafts.of(caller.person(), definition).getOrDefault(ApplicantChoice.FIELD, "");
        return shown(definition, chosen, forWhom.others(caller.person(), definition), language, model);
    }

    private static String shown(
            Definition definition, String chosen, List<Option> others, Language language, Model model) {
        model.addAttribute("service", ServiceCard.of(definition, language));
        model.addAttribute("others", others);
        model.addAttribute("chosen", chosen);
        return PAGE;
    }

    /// Another person has other answers: what was answered for the one before is forgotten.
    @PostMapping("/services/{id}/apply/for-whom")
    String answer(
            @PathVariable String id,
            @RequestParam(name = ApplicantChoice.FIELD, defaultValue = "") String chosen,
            Caller.Person caller,
            Answering answering,
            Model model) {
        Definition definition = services.find(id);
        List<Option> others = forWhom.others(caller.person(), definition);
        boolean offered = chosen.equals(ApplicantChoice.ME)
                || others.stream().anyMatch(option -> option.value().equals(chosen));
        if (!offered) {
            FieldError.Kind fault = chosen.isEmpty() ? FieldError.Kind.MISSING : FieldError.Kind.NOT_ALLOWED;
            return switch (answering.read(Reply.problem(Problem.invalid("/form/" + ApplicantChoice.FIELD, fault)))) {
                case FormReply.Done _ -> throw new IllegalStateException("a problem was read as done");
                case FormReply.Refused refused -> {
                    model.addAttribute(FormReply.Refused.ATTRIBUTE, refused);
                    yield shown(definition, chosen, others, answering.language(), model);
                }
            };
        }
        String before = drafts.of(caller.person(), definition).getOrDefault(ApplicantChoice.FIELD, ApplicantChoice.ME);
        if (!chosen.equals(before)) {
            drafts.forget(caller.person(), definition);
        }
        drafts.keep(caller.person(), definition, ApplicantChoice.FIELD, chosen);
        return "redirect:/services/" + id + "/apply";
    }
}
