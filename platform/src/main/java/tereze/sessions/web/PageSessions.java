package tereze.sessions.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import tereze.acts.BackgroundRead;
import tereze.acts.PersonId;
import tereze.acts.Readiness;
import tereze.acts.ReadinessCheck;
import tereze.acts.TransientFailures;
import tereze.api.EdgeProblem;
import tereze.api.ProblemException;
import tereze.people.Person;
import tereze.sessions.Identity;
import tereze.sessions.RunningSessions;
import tereze.sessions.RunningSessions.Owner;
import tereze.sessions.RunningSessions.Session;
import tereze.sessions.Sessions;

/// Finds the session by the secret in the browser's cookie, for Spring Security and for pages.
///
/// A request looks its session up once, on a thread of its own, and waits for it a limited time. A database that does
/// not answer so costs a signed-in person no more than that, and no session ends by it.
@Component
final class PageSessions implements Sessions, SecurityContextRepository {
    /// How long a page waits that only somebody signed in may see. It is refused then.
    static final Duration PATIENCE = Duration.ofSeconds(3);

    /// How long a page waits that only shows in its header who is signed in.
    private static final Duration PATIENCE_OF_HEADERS = Duration.ofMillis(500);

    /// How long both wait while readiness says that the database does not answer. It may be wrong, because it asks on a
    /// new connection, and those that are open may go on.
    private static final Duration PATIENCE_OF_TRIES = Duration.ofMillis(200);

    /// As many requests try at a time while readiness says so. The others do not wait.
    private static final int MOST_TRIES = 8;

    /// As many sessions are looked up at a time otherwise. A lookup for which nobody waits any more still takes its
    /// turn of the connections.
    private static final int MOST_LOOKUPS = 64;

    private static final String FOUND = PageSessions.class.getName();

    /// Of a request that looks nothing up.
    private static final Lookup NONE = new Lookup(null, Duration.ZERO);

    private final RunningSessions running;
    private final SessionCookie cookie;
    private final CsrfTokenRepository tokens;
    private final Readiness readiness;
    private final InstantSource time;
    private final Semaphore tries = new Semaphore(MOST_TRIES);
    private final Semaphore lookups = new Semaphore(MOST_LOOKUPS);

    PageSessions(
            RunningSessions running,
            SessionCookie cookie,
            CsrfTokenRepository tokens,
            Readiness readiness,
            @Qualifier("machine") InstantSource time) {
        this.running = running;
        this.cookie = cookie;
        this.tokens = tokens;
        this.readiness = readiness;
        this.time = time;
    }

    /// The lookup of a request.
    ///
    /// @param read null if there is none
    /// @param most how long to wait for it at most
    private record Lookup(@Nullable BackgroundRead<Owner> read, Duration most) {
        boolean hasResult() {
            return read != null && read.hasResult();
        }

        /// Empty if the database does not answer.
        Optional<Owner> within(Duration patience) {
            if (read == null) {
                return Optional.empty();
            }
            try {
                return read.within(patience.compareTo(most) < 0 ? patience : most);
            } catch (RuntimeException e) {
                if (TransientFailures.isTransient(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        }
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
        // The session would go on although its browser has forgotten it.
        needed(request);
        end(request);
        cookie.take(response);
        tokens.saveToken(null, request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    @Override
    public void closeAll(HttpServletRequest request, HttpServletResponse response) {
        session(needed(request)).ifPresent(session -> running.endAll(new PersonId(session.person()), null));
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
        return owner(request, PATIENCE_OF_HEADERS)
                .flatMap(PageSessions::session)
                .map(session -> new SignedIn(
                        new PersonId(session.person()),
                        session.name(),
                        session.expires(),
                        Math.toIntExact(Duration.between(time.instant(), session.expires())
                                .toSeconds())));
    }

    @Override
    public boolean isUnknown(HttpServletRequest request) {
        return owner(request, PATIENCE_OF_HEADERS).isEmpty();
    }

    @Override
    public void lookNoMore(HttpServletRequest request) {
        if (!(request.getAttribute(FOUND) instanceof Lookup before) || !before.hasResult()) {
            request.setAttribute(FOUND, NONE);
        }
    }

    @Override
    public Optional<PersonId> ended(HttpServletRequest request) {
        return owner(request, PATIENCE)
                .flatMap(
                        owner -> owner instanceof Owner.Late(PersonId person) ? Optional.of(person) : Optional.empty());
    }

    private static Optional<Session> session(Owner owner) {
        return owner instanceof Owner.SignedIn(Session session) ? Optional.of(session) : Optional.empty();
    }

    /// @throws ProblemException 503 if the database does not answer
    private Owner needed(HttpServletRequest request) {
        return owner(request, PATIENCE).orElseThrow(() -> new ProblemException(EdgeProblem.UNAVAILABLE));
    }

    /// Who sent a request; empty if the database does not answer.
    private Optional<Owner> owner(HttpServletRequest request, Duration patience) {
        return cookie.in(request)
                .map(secret -> lookup(request, secret).within(patience))
                .orElseGet(() -> Optional.of(new Owner.Nobody()));
    }

    /// The session is read once in a request, and not to report an error.
    private Lookup lookup(HttpServletRequest request, String secret) {
        if (request.getAttribute(FOUND) instanceof Lookup before) {
            return before;
        }
        Lookup begun = request.getDispatcherType() == DispatcherType.ERROR ? NONE : begin(secret);
        request.setAttribute(FOUND, begun);
        return begun;
    }

    private Lookup begin(String secret) {
        boolean well = readiness.isWell(ReadinessCheck.DATABASE);
        Semaphore permits = well ? lookups : tries;
        if (!isPermitted(permits, well ? PATIENCE_OF_HEADERS : Duration.ZERO)) {
            return NONE;
        }
        BackgroundRead<Owner> read = BackgroundRead.start(() -> {
            try {
                return running.owner(secret);
            } finally {
                permits.release();
            }
        });
        return new Lookup(read, well ? PATIENCE : PATIENCE_OF_TRIES);
    }

    private static boolean isPermitted(Semaphore permits, Duration patience) {
        try {
            return permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return context(exchange.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        return session(needed(request))
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
