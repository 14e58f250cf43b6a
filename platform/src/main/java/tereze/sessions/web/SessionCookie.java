package tereze.sessions.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie with the secret of a session.
///
/// @param secure whether it is sent over TLS only
record SessionCookie(String name, boolean secure) {
    private static final Duration UNTIL_THE_BROWSER_IS_CLOSED = Duration.ofSeconds(-1);

    /// The secret in a request.
    Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    void give(String secret, HttpServletResponse response) {
        set(secret, UNTIL_THE_BROWSER_IS_CLOSED, response);
    }

    void take(HttpServletResponse response) {
        set("", Duration.ZERO, response);
    }

    private void set(String value, Duration age, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(secure)
                .sameSite(PageCookies.SAME_SITE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
