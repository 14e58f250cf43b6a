package tereze.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import tereze.access.Sessions;
import tereze.people.Person;

/// Keeps in a session who is signed in, as three texts and nothing else: no object of ours or of a library has to be
/// read back by another version of it.
@Component
final class PageSessions implements Sessions, SecurityContextRepository {
    private static final String PERSON = "person";
    private static final String IIN = "iin";
    private static final String NAME = "name";

    private final CsrfTokenRepository tokens;
    private final InstantSource time;

    PageSessions(CsrfTokenRepository tokens, InstantSource time) {
        this.tokens = tokens;
        this.time = time;
    }

    @Override
    public void open(HttpServletRequest request, HttpServletResponse response, Person person) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(PERSON, person.id().toString());
        session.setAttribute(IIN, person.iin().value());
        session.setAttribute(NAME, person.fullName());
        Identity identity =
                new Identity.OfPerson(person.id().toString(), person.iin().value());
        // A token of forms that was known before signing in must not be good after it.
        new CsrfAuthenticationStrategy(tokens).onAuthentication(new Authenticated(identity), request, response);
    }

    @Override
    public void close(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        tokens.saveToken(null, request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    public Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof String name)) {
            return Optional.empty();
        }
        int seconds = session.getMaxInactiveInterval();
        return Optional.of(new SignedIn(name, time.instant().plusSeconds(seconds), seconds));
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return read(exchange.getRequest());
    }

    /// The session is looked for where somebody asks who is calling: most pages and all their files do not.
    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> read(request));
    }

    private static SecurityContext read(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(PERSON) instanceof String person
                && session.getAttribute(IIN) instanceof String iin) {
            return new SecurityContextImpl(new Authenticated(new Identity.OfPerson(person, iin)));
        }
        return new SecurityContextImpl();
    }

    /// Nothing is saved by the way: one signs in by [#open].
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return of(request).isPresent();
    }

    /// Read at most once. Belongs to one request.
    private static final class Deferred implements DeferredSecurityContext {
        private final Supplier<SecurityContext> reading;
        private @Nullable SecurityContext read;

        private Deferred(Supplier<SecurityContext> reading) {
            this.reading = reading;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = read;
            if (known == null) {
                known = reading.get();
                read = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
