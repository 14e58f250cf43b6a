package tereze.cases.web;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.CalendarFile;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.api.Reply;
import tereze.cases.web.CaseAccess.Seen;
import tereze.cases.web.CaseCommandController.ConsentBody;

/// The pages of a case and of its question. Forms get the same responses as the API.
@Controller
class CasePages {
    private static final String CASE = "cases/case";
    private static final String CONSENT = "cases/consent";

    private final CaseAccess access;
    private final CasePageViews views;
    private final CaseOutcomes outcomes;
    private final CaseCalendar calendar;
    private final CaseCommandController commands;
    private final InstantSource time;

    CasePages(
            CaseAccess access,
            CasePageViews views,
            CaseOutcomes outcomes,
            CaseCalendar calendar,
            CaseCommandController commands,
            InstantSource time) {
        this.access = access;
        this.views = views;
        this.outcomes = outcomes;
        this.calendar = calendar;
        this.commands = commands;
        this.time = time;
    }

    /// @param sent whether the application was sent just now
    @GetMapping("/cases/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean sent,
            Caller.Person caller,
            Language language,
            Model model) {
        model.addAttribute("sent", sent);
        model.addAttribute("page", views.of(own(id, caller, language), caller.person(), language));
        return CASE;
    }

    /// The end or the term of a case, for the reader's calendar.
    @GetMapping("/cases/{id}/calendar")
    Reply<CalendarFile> calendar(@PathVariable UUID id, Caller.Person caller, Language language) {
        return access.own(id, caller, language)
                .flatMap(seen -> calendar.of(
                                seen,
                                caller.person(),
                                outcomes.of(seen, caller.person(), language).orElse(null),
                                language)
                        .map(event -> Reply.ok(
                                CalendarFile.of("tereze-" + seen.kase().number() + ".ics", event, time.instant()))))
                .orElseGet(() -> Reply.problem(CaseProblem.CASE_UNKNOWN));
    }

    @PostMapping("/cases/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, Caller.Person caller, Answering answering, Model model) {
        return told(commands.withdraw(id, caller, answering), id, CASE, caller, answering, model);
    }

    @GetMapping("/cases/{id}/consent")
    String asked(@PathVariable UUID id, Caller.Person caller, Language language, Model model) {
        Seen seen = own(id, caller, language);
        if (seen.kase().consentOf(caller.person()).isEmpty()) {
            return "redirect:/cases/" + id;
        }
        model.addAttribute("page", views.of(seen, caller.person(), language));
        return CONSENT;
    }

    @PostMapping("/cases/{id}/consent")
    String answer(@PathVariable UUID id, ConsentBody sent, Caller.Person caller, Answering answering, Model model) {
        return told(commands.consent(id, sent, caller, answering), id, CONSENT, caller, answering, model);
    }

    private String told(Reply<?> reply, UUID id, String again, Caller.Person caller, Answering answering, Model model) {
        return answering.read(reply).redirect(_ -> "/cases/" + id).orShowAgain(model, () -> {
            Seen seen = own(id, caller, answering.language());
            model.addAttribute("sent", false);
            model.addAttribute("page", views.of(seen, caller.person(), answering.language()));
            return again;
        });
    }

    private Seen own(UUID id, Caller.Person caller, Language language) {
        return access.own(id, caller, language).orElseThrow(() -> new ProblemException(CaseProblem.CASE_UNKNOWN));
    }
}
