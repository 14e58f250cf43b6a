package tereze.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.people.Person;
import tereze.sessions.Identity;
import tereze.sessions.RunningSessions;
import tereze.sessions.RunningSessions.Session;
import tereze.sessions.Sessions;

/// Finds the session by the secret in the browser's cookie, for Spring Security and for pages.
@Component
final class PageSessions implements Sessions, SecurityContextRepository {
    private static final String FOUND = PageSessions.class.getName();

    private final RunningSessions running;
    private final SessionCookie cookie;
    private final CsrfTokenRepository tokens;
    private final InstantSource time;

    PageSessions(
            RunningSessions running,
            SessionCookie cookie,
            CsrfTokenRepository tokens,
            @Qualifier("machine") InstantSource time) {
        this.running = running;
        this.cookie = cookie;
        this.tokens = tokens;
        this.time = time;
    }

    @Override
    public void open(HttpServletRequest request, HttpServletResponse response, Person person) {
        end(request);
        cookie.give(running.open(person), response);
        Identity identity =
                new Identity.OfPerson(person.id().toString(), person.iin().value());
        // A CSRF token from before sign-in must not be valid after it.
        new CsrfAuthenticationStrategy(tokens).onAuthentication(new Authenticated(identity), request, response);
    }

    @Override
    public void close(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        cookie.take(response);
        tokens.saveToken(null, request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    @Override
    public void closeAll(HttpServletRequest request, HttpServletResponse response) {
        found(request).ifPresent(session -> running.endAll(new PersonId(session.person()), null));
        close(request, response);
    }

    @Override
    public void closeOthers(HttpServletRequest request, PersonId person) {
        running.endAll(person, cookie.in(request).orElse(null));
    }

    @Override
    public List<Instant> begun(PersonId person) {
        return running.of(person).stream().map(Session::since).toList();
    }

    private void end(HttpServletRequest request) {
        cookie.in(request).ifPresent(running::end);
        request.removeAttribute(FOUND);
    }

    @Override
    public Optional<SignedIn> of(HttpServletRequest request) {
        return found(request)
                .map(session -> new SignedIn(
                        session.name(),
                        session.expires(),
                        Math.toIntExact(Duration.between(time.instant(), session.expires())
                                .toSeconds())));
    }

    @Override
    public Optional<PersonId> ended(HttpServletRequest request) {
        return cookie.in(request).flatMap(running::ended);
    }

    /// The session is read once in a request.
    private Optional<Session> found(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Session session) {
            return Optional.of(session);
        }
        Optional<Session> session = cookie.in(request).flatMap(running::find);
        session.ifPresent(found -> request.setAttribute(FOUND, found));
        return session;
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return context(exchange.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        return found(request)
                .map(session -> new SecurityContextImpl(
                        new Authenticated(new Identity.OfPerson(session.person().toString(), session.iin()))))
                .orElseGet(SecurityContextImpl::new);
    }

    /// A session starts in [#open], never as a side effect.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return of(request).isPresent();
    }
}
