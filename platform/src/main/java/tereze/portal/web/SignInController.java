package tereze.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.api.EdgeProblem;
import tereze.api.ProblemException;
import tereze.people.Person;
import tereze.portal.SignIn;
import tereze.sessions.Sessions;

@Controller
class SignInController {
    private static final String PAGE = "portal/sign-in";

    /// The roles with which a stranger sees most.
    private static final List<String> STORIES = List.of("tenant", "owner", "parent", "officer");

    private final Optional<SignIn> signIn;
    private final Sessions sessions;

    SignInController(Optional<SignIn> signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /// @param ended present if the session has expired
    @GetMapping("/sign-in")
    String ask(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String ended,
            Model model) {
        model.addAttribute("ended", ended != null);
        return page(to, model);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @Nullable String to,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Person> person = signIn.flatMap(way -> way.admit(who));
        if (person.isEmpty()) {
            model.addAttribute("unknown", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(to, model);
        }
        sessions.open(request, response, person.get());
        return "redirect:" + LocalPath.of(to).value();
    }

    private String page(@Nullable String to, Model model) {
        model.addAttribute("to", LocalPath.of(to).value());
        model.addAllAttributes(signIn.map(way -> offered(way.choices())).orElse(Map.of()));
        return PAGE;
    }

    /// The first person of each story, and then the others.
    private static Map<String, Object> offered(List<SignIn.Choice> choices) {
        List<SignIn.Choice> stories = STORIES.stream()
                .flatMap(role -> choices.stream()
                        .filter(choice -> choice.role().equals(role))
                        .limit(1))
                .toList();
        return Map.of(
                "stories",
                stories,
                "choices",
                choices.stream().filter(choice -> !stories.contains(choice)).toList());
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
        return "redirect:/";
    }

    /// Called by the page of a reader who wants to stay signed in. Every request extends the session.
    @GetMapping("/session")
    ResponseEntity<Void> stay(HttpServletRequest request) {
        if (sessions.isUnknown(request)) {
            throw new ProblemException(EdgeProblem.UNAVAILABLE);
        }
        boolean stays = sessions.of(request).isPresent();
        return ResponseEntity.status(stays ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED)
                .build();
    }
}
