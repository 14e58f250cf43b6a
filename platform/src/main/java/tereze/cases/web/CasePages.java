package tereze.cases.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.CalendarFile;
import tereze.api.CleanText;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.api.Reply;
import tereze.api.Texts;
import tereze.cases.Case;
import tereze.cases.Cases;
import tereze.cases.ConsentMeaning;
import tereze.cases.web.CaseAccess.Seen;
import tereze.cases.web.CaseCommandController.ConsentBody;

/// The pages of a case and of its question. Forms get the same responses as the API.
@Controller
class CasePages {
    private static final String CASE = "cases/case";
    private static final String CONSENT = "cases/consent";

    /// The third answer on the page of a question: the person asked does not know the applicant.
    private static final String STRANGER = "stranger";

    private static final Texts TEXTS = Texts.load("cases");

    private final CaseAccess access;
    private final CasePageViews views;
    private final CaseCalendar calendar;
    private final CaseCommandController commands;
    private final Meanings meanings;
    private final InstantSource time;

    CasePages(
            CaseAccess access,
            CasePageViews views,
            CaseCalendar calendar,
            CaseCommandController commands,
            Meanings meanings,
            InstantSource time) {
        this.access = access;
        this.views = views;
        this.calendar = calendar;
        this.commands = commands;
        this.meanings = meanings;
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
                .flatMap(seen -> calendar.of(seen, caller.person(), seen.outcome(), language)
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
        model.addAttribute("meaning", meanings.of(seen.kase()).orElse(null));
        return CONSENT;
    }

    @PostMapping("/cases/{id}/consent")
    String answer(@PathVariable UUID id, ConsentBody sent, Caller.Person caller, Answering answering, Model model) {
        ConsentBody body = STRANGER.equals(sent.decision()) ? refusedAsStranger(sent, answering.language()) : sent;
        return told(commands.consent(id, body, caller, answering), id, CONSENT, caller, answering, model);
    }

    /// Who does not know the applicant refuses, and need not find words for it. Their own words come after.
    private static ConsentBody refusedAsStranger(ConsentBody sent, Language language) {
        String said = TEXTS.text("refused-as-stranger", language, Map.of());
        String own = sent.reason() == null ? "" : sent.reason();
        return new ConsentBody("refuse", CleanText.isBlank(own) ? said : said + " " + own);
    }

    private String told(Reply<?> reply, UUID id, String again, Caller.Person caller, Answering answering, Model model) {
        return answering.read(reply).redirect(_ -> "/cases/" + id).orShowAgain(model, () -> {
            Seen seen = own(id, caller, answering.language());
            model.addAttribute("sent", false);
            model.addAttribute("meaning", meanings.of(seen.kase()).orElse(null));
            model.addAttribute("page", views.of(seen, caller.person(), answering.language()));
            // Who was not asked gets the refusal on the page of the case: there is no question to show again.
            boolean nothingAsked = again.equals(CONSENT)
                    && seen.kase().consentOf(caller.person()).isEmpty();
            return nothingAsked ? CASE : again;
        });
    }

    private Seen own(UUID id, Caller.Person caller, Language language) {
        return access.own(id, caller, language).orElseThrow(() -> new ProblemException(CaseProblem.CASE_UNKNOWN));
    }

    /// What consents mean, by the writer of the outcome.
    @Component
    static final class Meanings {
        private final List<ConsentMeaning> all;
        private final Cases cases;

        Meanings(List<ConsentMeaning> all, Cases cases) {
            this.all = List.copyOf(all);
            this.cases = cases;
        }

        Optional<ConsentMeaning> of(Case kase) {
            return cases.findDefinition(kase)
                    .map(definition ->
                            definition.procedure().writers().outcome().writer().name())
                    .flatMap(writer -> all.stream()
                            .filter(meaning -> meaning.writer().equals(writer))
                            .findFirst());
        }
    }
}
