package tereze.cases.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.cases.Case;
import tereze.cases.Cases;
import tereze.cases.FormAnswers;
import tereze.cases.web.CaseAccess.Seen;
import tereze.cases.web.QuestionController.ReplyBody;
import tereze.catalogue.FormDefinition;
import tereze.catalogue.FormDefinition.Field;

/// The page on which an applicant replies to an officer's question.
@Controller
class ReplyPages {
    private final Cases cases;
    private final CaseAccess access;
    private final CasePageViews views;
    private final QuestionController questions;

    ReplyPages(Cases cases, CaseAccess access, CasePageViews views, QuestionController questions) {
        this.cases = cases;
        this.access = access;
        this.views = views;
        this.questions = questions;
    }

    /// The field to correct.
    ///
    /// @param control `choice`, `yes-no`, `date`, `digits` or `text`
    /// @param value in the application
    /// @param day the value, if it is one
    public record Correction(
            String label,
            String control,
            String value,
            @Nullable LocalDate day,
            List<Option> options) {
        /// A value to choose.
        public record Option(String value, String label) {}
    }

    @GetMapping("/cases/{id}/reply")
    String show(@PathVariable UUID id, Caller.Person caller, Language language, Model model) {
        Seen seen = access.own(id, caller, language).orElseThrow(() -> new ProblemException(CaseProblem.CASE_UNKNOWN));
        CasePage page = views.of(seen, caller.person(), language);
        if (!page.repliable()) {
            return "redirect:/cases/" + id;
        }
        model.addAttribute("page", page);
        model.addAttribute("correction", correction(seen.kase(), language).orElse(null));
        return "cases/reply";
    }

    @PostMapping("/cases/{id}/reply")
    String reply(@PathVariable UUID id, ReplyBody sent, Caller.Person caller, Answering answering, Model model) {
        return answering
                .read(questions.reply(id, sent, caller, answering))
                .redirect(_ -> "/cases/" + id)
                .orShowAgain(model, () -> again(id, caller, answering.language(), model));
    }

    /// A reply that comes too late is refused on the page of the case: there is no question to show again.
    private String again(UUID id, Caller.Person caller, Language language, Model model) {
        Seen seen = access.own(id, caller, language).orElseThrow(() -> new ProblemException(CaseProblem.CASE_UNKNOWN));
        CasePage page = views.of(seen, caller.person(), language);
        if (page.repliable()) {
            return show(id, caller, language, model);
        }
        model.addAttribute("page", page);
        model.addAttribute("sent", false);
        return "cases/case";
    }

    private Optional<Correction> correction(Case kase, Language language) {
        String name = Objects.requireNonNull(kase.question()).field();
        return cases.findDefinition(kase)
                .flatMap(definition -> definition.form().fields().stream()
                        .filter(field -> field.name().equals(name))
                        .map(field -> correction(definition.form(), field, kase, language))
                        .findFirst());
    }

    private static Correction correction(FormDefinition form, Field field, Case kase, Language language) {
        String value = kase.form().valueOf(field.name());
        return new Correction(
                FormAnswers.labelOf(form, field, language),
                control(form, field),
                value,
                day(value),
                field.choices().stream()
                        .map(choice -> new Correction.Option(
                                choice.word(), choice.label().in(language)))
                        .toList());
    }

    private static String control(FormDefinition form, Field field) {
        if (!field.choices().isEmpty()) {
            return "choice";
        }
        if (form.rule(field.name(), "format").equals("date")) {
            return "date";
        }
        return switch (form.rule(field.name(), "type")) {
            case "boolean" -> "yes-no";
            case "integer" -> "digits";
            default -> "text";
        };
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
