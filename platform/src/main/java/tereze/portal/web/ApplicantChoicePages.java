package tereze.portal.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.acts.PersonId;
import tereze.api.Answering;
import tereze.api.FieldError;
import tereze.api.Fields;
import tereze.api.Language;
import tereze.api.Reply;
import tereze.catalogue.Definition;
import tereze.catalogue.PublicService;
import tereze.portal.Drafts;
import tereze.portal.web.Question.Option;

/// The first question of an application, for people who may apply for somebody else: for whom?
@Controller
class ApplicantChoicePages {
    private final OfferedServices services;
    private final Drafts drafts;
    private final ApplicantChoice applicants;

    ApplicantChoicePages(OfferedServices services, Drafts drafts, ApplicantChoice applicants) {
        this.services = services;
        this.drafts = drafts;
        this.applicants = applicants;
    }

    @GetMapping("/services/{id}/apply/for-whom")
    String ask(@PathVariable String id, Caller.Person caller, Language language, Model model) {
        return shown(services.find(id), caller, language, model);
    }

    private String shown(PublicService service, Caller.Person caller, Language language, Model model) {
        Definition definition = service.definition();
        model.addAttribute("service", ServiceCard.of(definition, language));
        model.addAttribute("notice", services.notice(service, language));
        model.addAttribute("others", applicants.others(caller.person(), definition));
        model.addAttribute("chosen", drafts.of(caller.person(), definition).getOrDefault(ApplicantChoice.FIELD, ""));
        return "portal/for-whom";
    }

    @PostMapping("/services/{id}/apply/for-whom")
    String answer(
            @PathVariable String id,
            @RequestParam(name = ApplicantChoice.FIELD, defaultValue = "") String sent,
            Caller.Person caller,
            Answering answering,
            Model model) {
        PublicService service = services.find(id);
        Definition definition = service.definition();
        Stream<String> others =
                applicants.others(caller.person(), definition).stream().map(Option::value);
        Fields fields = new Fields();
        Optional<String> chosen = fields.required(
                "/form/" + ApplicantChoice.FIELD,
                sent,
                text -> Stream.concat(Stream.of(ApplicantChoice.ME), others)
                        .filter(text::equals)
                        .findFirst(),
                FieldError.Kind.NOT_ALLOWED);
        return answering
                .read(fields.ifValid(() -> Reply.ok(sent)))
                .redirect(_ -> {
                    keep(caller.person(), definition, chosen.orElseThrow());
                    return "/services/" + id + "/apply";
                })
                .orShowAgain(model, () -> shown(service, caller, answering.language(), model));
    }

    /// After a change of the person, the other answers are deleted, because they were about the former one.
    private void keep(PersonId reader, Definition definition, String chosen) {
        String before = drafts.of(reader, definition).getOrDefault(ApplicantChoice.FIELD, ApplicantChoice.ME);
        if (!chosen.equals(before)) {
            drafts.forget(reader, definition);
        }
        drafts.keep(reader, definition, ApplicantChoice.FIELD, chosen);
    }
}
