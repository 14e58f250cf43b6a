package tereze.releases.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.access.Caller;
import tereze.api.Answering;
import tereze.api.CleanText;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.ProblemException;
import tereze.api.Reply;
import tereze.releases.Release;
import tereze.releases.ReleaseStage;
import tereze.releases.Releases;
import tereze.releases.Signer;
import tereze.releases.web.PauseBody.TextBody;
import tereze.releases.web.ReleaseController.RetirementBody;

/// The pages for those who sign: the releases, and the steps of one.
@Controller
class ReleasePages {
    private static final String PAGE = "/releases/";

    /// Moments as people type them, in the country's time zone.
    private static final List<DateTimeFormatter> TYPED = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm[:ss]", Locale.ROOT));

    private final Releases releases;
    private final ReleasePageViews views;
    private final ReleaseController commands;

    ReleasePages(Releases releases, ReleasePageViews views, ReleaseController commands) {
        this.releases = releases;
        this.views = views;
        this.commands = commands;
    }

    /// A release in the list.
    ///
    /// @param step of the reader for which it waits, as a code; null if it waits for none of theirs
    public record ReleaseLine(
            String service,
            String name,
            String state,
            @Nullable String step) {}

    /// A service that can take another's place.
    public record Choice(String service, String name) {}

    @GetMapping("/releases")
    String list(Caller.Person caller, Language language, Model model) {
        List<ReleaseLine> lines = releases.all().stream()
                .filter(release -> !signer(release, caller).roles().isEmpty())
                .map(release -> line(release, caller, language))
                .toList();
        if (lines.isEmpty()) {
            throw new ProblemException(ReleaseProblem.RELEASE_NOT_YOURS);
        }
        model.addAttribute(
                "mine", lines.stream().filter(line -> line.step() != null).toList());
        model.addAttribute(
                "others", lines.stream().filter(line -> line.step() == null).toList());
        return "releases/releases";
    }

    private ReleaseLine line(Release release, Caller.Person caller, Language language) {
        return new ReleaseLine(
                release.service(),
                views.nameOf(release.service(), language),
                ReleaseViews.stateOf(release),
                views.stepOf(release, signer(release, caller)).orElse(null));
    }

    private static Signer signer(Release release, Caller.Person caller) {
        return ReleaseController.signer(release, caller);
    }

    @GetMapping("/releases/{service}")
    String one(@PathVariable String service, Caller.Person caller, Language language, Model model) {
        Release release =
                releases.find(service).orElseThrow(() -> new ProblemException(ReleaseProblem.RELEASE_UNKNOWN));
        Signer signer = signer(release, caller);
        if (signer.roles().isEmpty()) {
            throw new ProblemException(ReleaseProblem.RELEASE_NOT_YOURS);
        }
        model.addAttribute("release", views.of(release, language));
        model.addAttribute("steps", views.steps(release, signer));
        model.addAttribute("successors", successors(release, language));
        return "releases/release";
    }

    private List<Choice> successors(Release of, Language language) {
        return releases.all().stream()
                .filter(release -> !release.id().equals(of.id()) && release.stage() instanceof ReleaseStage.Open)
                .map(release -> new Choice(release.service(), views.nameOf(release.service(), language)))
                .toList();
    }

    @PostMapping("/releases/{service}/signature")
    String sign(@PathVariable String service, Caller.Person caller, Answering answering, Model model) {
        return shown("sign", commands.sign(service, caller, answering), service, caller, answering, model);
    }

    @PostMapping("/releases/{service}/schedule")
    String schedule(
            @PathVariable String service,
            @RequestParam(defaultValue = "") String opens,
            @RequestParam(defaultValue = "") String prequeue,
            @RequestParam(defaultValue = "") String closes,
            Caller.Person caller,
            Answering answering,
            Model model) {
        PlanBody plan = new PlanBody(moment(opens), moment(prequeue), moment(closes));
        return shown(
                "schedule", commands.schedule(service, plan, caller, answering), service, caller, answering, model);
    }

    @PostMapping("/releases/{service}/pause")
    String pause(
            @PathVariable String service,
            @RequestParam Map<String, String> form,
            Caller.Person caller,
            Answering answering,
            Model model) {
        PauseBody pause =
                new PauseBody(text(form, "reason"), moment(form.getOrDefault("expected", "")), text(form, "elsewhere"));
        return shown("pause", commands.pause(service, pause, caller, answering), service, caller, answering, model);
    }

    private static TextBody text(Map<String, String> form, String field) {
        return new TextBody(form.get(field + "-kk"), form.get(field + "-ru"), form.get(field + "-en"));
    }

    @PostMapping("/releases/{service}/resumption")
    String resume(@PathVariable String service, Caller.Person caller, Answering answering, Model model) {
        return shown("resume", commands.resume(service, caller, answering), service, caller, answering, model);
    }

    @PostMapping("/releases/{service}/retirement")
    String retire(
            @PathVariable String service,
            @RequestParam(defaultValue = "") String successor,
            Caller.Person caller,
            Answering answering,
            Model model) {
        RetirementBody body = new RetirementBody(successor);
        return shown("retire", commands.retire(service, body, caller, answering), service, caller, answering, model);
    }

    /// @param form that was sent; if it was refused, it is shown open
    private String shown(
            String form, Reply<?> reply, String service, Caller.Person caller, Answering answering, Model model) {
        return answering.read(reply).redirect(_ -> PAGE + service).orShowAgain(model, () -> {
            model.addAttribute("form", form);
            return one(service, caller, answering.language(), model);
        });
    }

    /// A typed moment as the API takes it; another text stays, so that the API says what is wrong with it.
    static String moment(String typed) {
        String text = CleanText.strip(typed);
        return TYPED.stream()
                .flatMap(format -> parsed(text, format).stream())
                .findFirst()
                .map(local -> local.atZone(DateWords.ZONE).toInstant().toString())
                .orElse(text);
    }

    private static Optional<LocalDateTime> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
