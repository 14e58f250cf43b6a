package tereze.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import tereze.acts.PersonId;
import tereze.api.FormReply;
import tereze.api.Language;
import tereze.api.LanguageChoice;
import tereze.api.PublicAddress;
import tereze.portal.SignIn;
import tereze.sessions.Sessions;
import tereze.sessions.Sessions.SignedIn;

/// Adds the data of the layout to every page: language, signed-in person, current path. A page that shows a refusal
/// gets the refusal's status.
@Component
final class PageLayout implements HandlerInterceptor {
    static final String ATTRIBUTE = "layout";

    private static final Duration WARNING = Duration.ofMinutes(2);

    /// The pages where somebody is answering questions. They have a short footer.
    private static final Pattern ANSWERING = Pattern.compile(".*/(apply(/.*)?|consent|reply|new)");

    private final Sessions sessions;
    private final WaitingCount waiting;
    private final Optional<String> tour;
    private final PublicAddress address;
    private final boolean demo;
    private final InstantSource time;

    PageLayout(
            Sessions sessions,
            WaitingCount waiting,
            Optional<SignIn> signIn,
            PublicAddress address,
            @Value("${tereze.demo:false}") boolean demo,
            InstantSource time) {
        this.sessions = sessions;
        this.waiting = waiting;
        this.tour = signIn.flatMap(SignIn::tour);
        this.address = address;
        this.demo = demo;
        this.time = time;
    }

    /// The data of the layout.
    ///
    /// @param here where the choice of a language, or sign-in, redirects to
    /// @param path of the page, without its query
    /// @param route of the page: its path pattern, which does not show whose page it is
    /// @param signedIn null for a visitor
    /// @param unknown whether the reader may be signed in, but the database does not answer
    /// @param waiting how much waits for the person; 0 for a visitor, on an error page, and if it is not known
    /// @param warning seconds before the session's end when the reader is warned
    /// @param now the day that the bar of a demonstration shows
    /// @param forms whether the page can contain forms: not a refusal by the edge
    /// @param quiet whether somebody is answering questions on the page, so that its footer is short
    /// @param tour path of the page that shows what to try; null if there is none
    /// @param printed the address of the page as a reader types it, for paper
    public record View(
            Language language,
            String here,
            String path,
            String route,
            @Nullable SignedIn signedIn,
            boolean unknown,
            int waiting,
            long warning,
            boolean demo,
            Instant now,
            boolean forms,
            boolean quiet,
            @Nullable String tour,
            String printed) {
        /// Whether the current page is this part of the site, or below it.
        public boolean within(String part) {
            return path.equals(part) || path.startsWith(part + "/");
        }
    }

    /// The layout of an error page, which reads nothing more.
    View of(HttpServletRequest request) {
        return of(request, _ -> 0);
    }

    private View of(HttpServletRequest request, ToIntFunction<PersonId> waits) {
        boolean unknown = sessions.isUnknown(request);
        Optional<SignedIn> signedIn = sessions.of(request);
        String here = here(request).value();
        String route = route(request);
        return new View(
                LanguageChoice.of(request),
                here,
                request.getRequestURI(),
                route,
                signedIn.orElse(null),
                unknown,
                signedIn.map(SignedIn::person).map(waits::applyAsInt).orElse(0),
                WARNING.toSeconds(),
                demo,
                time.instant(),
                request.getAttribute(CsrfToken.class.getName()) != null,
                ANSWERING.matcher(route).matches(),
                tour.orElse(null),
                address.spoken(here));
    }

    private static String route(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(Object::toString)
                .orElse("/");
    }

    /// The requested page, or the page of a posted form, because a reader can only go back to a page.
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
        page.addObject(ATTRIBUTE, of(request, waiting::of));
        Optional.ofNullable(page.getModel().get(FormReply.Refused.ATTRIBUTE))
                .filter(FormReply.Refused.class::isInstance)
                .map(FormReply.Refused.class::cast)
                .ifPresent(refused -> response.setStatus(refused.status()));
    }
}
