package tereze.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// In which language a request is answered. On pages the reader's own choice, kept in a cookie, goes before what the
/// browser asks for; programmes ask by `Accept-Language` alone.
public final class LanguageChoice {
    /// The cookie that holds the code of the language chosen.
    public static final String COOKIE = "lang";

    /// Where a page's form sends the choice.
    public static final String PATH = "/language";

    private LanguageChoice() {}

    /// The language of the answer.
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
