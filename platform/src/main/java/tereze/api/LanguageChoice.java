package tereze.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// The language of a response. On pages, the reader's own choice in a cookie comes before the browser's preference;
/// programs choose with `Accept-Language` only.
public final class LanguageChoice {
    /// The cookie with the code of the chosen language.
    public static final String COOKIE = "lang";

    /// The URL to which a page's form posts the choice.
    public static final String PATH = "/language";

    private LanguageChoice() {}

    /// The language of the response.
    public static Language of(HttpServletRequest request) {
        Optional<Language> chosen = PageSide.serves(request) ? chosen(request) : Optional.empty();
        return chosen.orElseGet(() -> Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return Language.ofCode(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
