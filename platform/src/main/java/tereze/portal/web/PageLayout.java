package tereze.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import tereze.api.FormReply;
import tereze.api.Language;
import tereze.api.LanguageChoice;
import tereze.sessions.Sessions;
import tereze.sessions.Sessions.SignedIn;

/// Gives every page what its layout shows: the language, who is signed in, where the reader is. A page that tells a
/// refusal gets the refusal's status.
@Component
final class PageLayout implements HandlerInterceptor {
    static final String ATTRIBUTE = "shell";

    private static final Duration WARNING = Duration.ofMinutes(2);

    private final Sessions sessions;
    private final boolean demo;

    PageLayout(Sessions sessions, @Value("${tereze.demo:false}") boolean demo) {
        this.sessions = sessions;
        this.demo = demo;
    }

    /// What the layout shows.
    ///
    /// @param here where the choice of another language, or signing in, leads back to
    /// @param path of the page, without its query
    /// @param route of the page: its path without whose page it is
    /// @param signedIn null for a visitor
    /// @param warning seconds before the session's end at which the reader is warned
    /// @param forms whether forms can be posted from this page: not from one that tells of a refusal at the edge
    public record View(
            Language language,
            String here,
            String path,
            String route,
            @Nullable SignedIn signedIn,
            long warning,
            boolean demo,
            boolean forms) {
        /// Whether the page, or the part of the site under it, is where the reader is.
        public boolean within(String part) {
            return path.equals(part) || path.startsWith(part + "/");
        }
    }

    View of(HttpServletRequest request) {
        return new View(
                LanguageChoice.of(request),
                here(request).value(),
                request.getRequestURI(),
                route(request),
                sessions.of(request).orElse(null),
                WARNING.toSeconds(),
                demo,
                request.getAttribute(CsrfToken.class.getName()) != null);
    }

    private static String route(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(Object::toString)
                .orElse("/");
    }

    /// The page that was asked for, or the one whose form was sent: only that one can be gone back to.
    private static LocalPath here(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            return LocalPath.of(query == null ? path : path + "?" + query);
        }
        return LocalPath.of(request.getHeader(HttpHeaders.REFERER), request.getHeader(HttpHeaders.HOST))
                .orElseGet(() -> LocalPath.of(path));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String name = page == null ? null : page.getViewName();
        if (page == null || name == null || name.startsWith("redirect:")) {
            return;
        }
        page.addObject(ATTRIBUTE, of(request));
        Optional.ofNullable(page.getModel().get(FormReply.Refused.ATTRIBUTE))
                .filter(FormReply.Refused.class::isInstance)
                .map(FormReply.Refused.class::cast)
                .ifPresent(refused -> response.setStatus(refused.status()));
    }
}
