package tereze.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.api.EdgeProblem;
import tereze.api.Language;
import tereze.api.LanguageChoice;
import tereze.api.ProblemException;

/// Stores the chosen language in a cookie for a year, and redirects back to the page.
@Controller
class LanguageController {
    private static final Duration KEPT = Duration.ofDays(365);

    private final boolean demo;

    LanguageController(@Value("${tereze.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @PostMapping(LanguageChoice.PATH)
    String choose(
            @RequestParam String lang,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response) {
        Language language =
                Language.ofCode(lang).orElseThrow(() -> new ProblemException(EdgeProblem.MALFORMED_REQUEST));
        ResponseCookie cookie = ResponseCookie.from(LanguageChoice.COOKIE, language.code())
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(!demo)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + LocalPath.of(to).value();
    }
}
