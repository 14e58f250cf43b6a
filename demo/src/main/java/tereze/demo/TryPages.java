package tereze.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.api.Answering;
import tereze.api.EdgeProblem;
import tereze.api.Language;
import tereze.api.Problem;
import tereze.api.ProblemException;
import tereze.api.Reply;
import tereze.demo.TryStories.Story;
import tereze.exchange.Exchange;
import tereze.exchange.VerifyAddress;
import tereze.people.Person;
import tereze.sessions.Sessions;

/// The page that shows a stranger in four steps what there is to see: as the tenant, as the owner, as the school, and
/// as the tenant who looks who has asked. It exists only in a demonstration.
@Controller
@ConditionalOnBooleanProperty("tereze.demo")
class TryPages {
    /// The path of the page.
    static final String PAGE = "/try";

    private static final String VIEW = "demo/try";
    private static final String SCHOOLS = "education";
    private static final String PURPOSE = "school-admission";
    private static final String GROUND = "order-564";

    private final TryStories stories;
    private final Addresses addresses;
    private final Agencies agencies;
    private final Exchange exchange;
    private final Sessions sessions;

    TryPages(TryStories stories, Addresses addresses, Agencies agencies, Exchange exchange, Sessions sessions) {
        this.stories = stories;
        this.addresses = addresses;
        this.agencies = agencies;
        this.exchange = exchange;
        this.sessions = sessions;
    }

    /// The answer to the school.
    record Asked(boolean registered) {}

    /// @param answer what the register has just told the school: `yes` or `no`; null if it was not asked just now
    @GetMapping(PAGE)
    String show(
            @RequestParam(required = false) @Nullable String answer,
            HttpServletRequest request,
            Language language,
            Model model) {
        Story story = story(request);
        model.addAttribute("tenant", story.tenant().fullName());
        model.addAttribute("landlord", story.owner().fullName());
        model.addAttribute("home", addressOf(story, language));
        model.addAttribute("registered", story.registered());
        model.addAttribute(
                "told",
                List.of("yes", "no").stream()
                        .filter(word -> word.equals(answer))
                        .findFirst()
                        .orElse(null));
        return VIEW;
    }

    /// Signs in as the tenant.
    @PostMapping("/try/tenant")
    String beTheTenant(HttpServletRequest request, HttpServletResponse response) {
        Story story = story(request);
        String next = story.registered() ? "/cabinet" : "/services/residence-temporary";
        return enter(story.tenant(), next, request, response);
    }

    /// Signs in as the owner of the tenant's home.
    @PostMapping("/try/owner")
    String beTheOwner(HttpServletRequest request, HttpServletResponse response) {
        return enter(story(request).owner(), "/cabinet", request, response);
    }

    /// Signs in as the tenant, where they see who has asked.
    @PostMapping("/try/who-asked")
    String seeWhoAsked(HttpServletRequest request, HttpServletResponse response) {
        return enter(story(request).tenant(), "/cabinet/who-asked", request, response);
    }

    /// Asks the register as a school does, by its agency's system: no officer has a page for it.
    @PostMapping("/try/school")
    String beTheSchool(HttpServletRequest request, Answering answering, Model model) {
        Story story = story(request);
        Agency school = agencies.byCode(SCHOOLS).orElseThrow(TryPages::nothingToTry);
        VerifyAddress question = new VerifyAddress(
                school.id(), school.code(), story.tenant().iin(), story.home().rka(), PURPOSE, GROUND, null);
        Reply<Asked> reply = answering.run(
                exchange.verify(question),
                (answer, _) -> Reply.ok(new Asked(answer.registered())),
                _ -> Problem.of(EdgeProblem.NOT_ALLOWED));
        return answering
                .read(reply)
                .redirect(done -> PAGE
                        + (done.body().path("registered").asBoolean() ? "?answer=yes#school" : "?answer=no#school"))
                .orShowAgain(model, () -> show(null, request, answering.language(), model));
    }

    private String enter(Person person, String page, HttpServletRequest request, HttpServletResponse response) {
        sessions.open(request, response, person);
        return "redirect:" + page;
    }

    private Story story(HttpServletRequest request) {
        return stories.of(sessions.of(request).map(Sessions.SignedIn::person).orElse(null))
                .orElseThrow(TryPages::nothingToTry);
    }

    private static ProblemException nothingToTry() {
        return new ProblemException(EdgeProblem.NOT_FOUND);
    }

    private @Nullable String addressOf(Story story, Language language) {
        return Optional.ofNullable(addresses
                        .addressesOf(List.of(story.home().id()))
                        .get(story.home().id()))
                .map(Address::text)
                .map(text -> text.in(language))
                .orElse(null);
    }
}
