package tereze.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.api.EdgeProblem;
import tereze.api.FieldError;
import tereze.api.FormReply.FieldFault;
import tereze.api.FormReply.Refused;
import tereze.api.Language;
import tereze.api.Problem;
import tereze.api.ProblemException;
import tereze.portal.CertificateDemander;
import tereze.portal.Feedback;

/// The pages of anonymous feedback.
@Controller
class FeedbackController {
    private final Feedback feedback;
    private final PageTexts texts;
    private final Routes routes;

    FeedbackController(Feedback feedback, PageTexts texts, Routes routes) {
        this.feedback = feedback;
        this.texts = texts;
        this.routes = routes;
    }

    /// @param page the route that the feedback is about, or a path of that route
    /// @param thanks true after feedback was sent
    @GetMapping("/feedback")
    String feedback(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "false") boolean thanks,
            Model model) {
        model.addAttribute("page", routes.of(page));
        model.addAttribute("thanks", thanks);
        model.addAttribute("longest", Feedback.MAX_LENGTH);
        return "portal/feedback";
    }

    @PostMapping("/feedback")
    String say(
            @RequestParam String key,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String useful,
            @RequestParam(defaultValue = "") String words,
            Language language,
            HttpServletRequest request,
            Model model) {
        boolean clear = useful.equals("yes");
        if (!clear && !useful.equals("no")) {
            return again("useful", "missing", "portal.feedback.useful.missing", page, language, model);
        }
        if (words.length() > Feedback.MAX_LENGTH) {
            return again("words", "too-long", "portal.feedback.words.too-long", page, language, model);
        }
        return thanks(
                feedback.say(id(key), SenderNetwork.of(request), routes.of(page), language, clear, words),
                "/feedback?thanks=true");
    }

    private static String thanks(Feedback.Taken taken, String page) {
        return switch (taken) {
            case Feedback.Taken.Kept() -> "redirect:" + page;
            case Feedback.Taken.TooMuch() -> throw new ProblemException(EdgeProblem.OVERLOADED);
            case Feedback.Taken.TooOften(Instant again) ->
                throw new ProblemException(Problem.tooOften(EdgeProblem.TOO_OFTEN, again));
        };
    }

    private String again(String field, String code, String text, String page, Language language, Model model) {
        model.addAttribute(Refused.ATTRIBUTE, refused(field, code, text, language));
        return feedback(page, false, model);
    }

    private Refused refused(String field, String code, String text, Language language) {
        return Refused.of(
                texts.text("portal.form.fix", language),
                new FieldFault("/" + field, code, texts.text(text, language), true));
    }

    /// The page about address certificates: "Nobody may ask you for it."
    @GetMapping("/address-certificate")
    String certificate(@RequestParam(defaultValue = "false") boolean thanks, Model model) {
        model.addAttribute("thanks", thanks);
        model.addAttribute("bodies", CertificateDemander.values());
        model.addAttribute("demands", feedback.demands());
        return "portal/certificate";
    }

    @PostMapping("/address-certificate")
    String asked(
            @RequestParam String key,
            @RequestParam(defaultValue = "") String body,
            Language language,
            HttpServletRequest request,
            Model model) {
        return Arrays.stream(CertificateDemander.values())
                .filter(known -> known.code().equals(body))
                .findFirst()
                .map(known -> thanks(
                        feedback.asked(id(key), SenderNetwork.of(request), known), "/address-certificate?thanks=true"))
                .orElseGet(() -> {
                    model.addAttribute(
                            Refused.ATTRIBUTE,
                            refused(
                                    "body",
                                    FieldError.Kind.MISSING.code(),
                                    "portal.certificate.body.missing",
                                    language));
                    return certificate(false, model);
                });
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(EdgeProblem.IDEMPOTENCY_KEY_INVALID);
        }
    }
}
