package tereze.sessions;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tereze.acts.PersonId;
import tereze.people.Person;
import tereze.sessions.store.SessionTable;

/// The active sessions, each under the hash of a secret that only its browser has. A session ends after thirty minutes
/// without a request. Its row is deleted twelve hours later; until then it shows who sends a form too late.
/// Thread-safe.
@Service
public final class RunningSessions {
    /// The number of sessions that one run of [#forgetEnded] deletes, so that a run is short.
    static final int FORGOTTEN_AT_ONCE = 1_000;

    private static final Duration LASTS = Duration.ofMinutes(30);

    /// How long a form of an ended session can still be assigned to its person.
    private static final Duration REMEMBERED = Duration.ofHours(12);

    /// A session is extended at most once in this time, to save writes.
    private static final Duration EXTENDED_AFTER = Duration.ofMinutes(1);

    private static final int SECRET_BYTES = 32;

    private final SessionTable store;
    private final SecureRandom random;
    private final InstantSource time;

    RunningSessions(SessionTable store, SecureRandom random, InstantSource time) {
        this.store = store;
        this.random = random;
        this.time = time;
    }

    /// The person of a session, and when it ends.
    public record Session(UUID person, String iin, String name, Instant expires) {}

    /// Starts a session.
    ///
    /// @return its secret, for the browser
    public String open(Person person) {
        byte[] made = new byte[SECRET_BYTES];
        random.nextBytes(made);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(made);
        Instant expires = time.instant().plus(LASTS);
        store.open(secret, new Session(person.id(), person.iin().value(), person.fullName(), expires));
        return secret;
    }

    /// The session of a secret, which is extended; empty if it has ended or never existed.
    public Optional<Session> find(String secret) {
        Instant now = time.instant();
        Instant expires = now.plus(LASTS);
        return store.find(secret, now).map(session -> {
            if (session.expires().isAfter(expires.minus(EXTENDED_AFTER))) {
                return session;
            }
            store.extend(secret, expires);
            return new Session(session.person(), session.iin(), session.name(), expires);
        });
    }

    /// The person of a session that expired less than twelve hours ago. It gives no access; it only tells for whom
    /// a late form is saved as a draft.
    public Optional<PersonId> ended(String secret) {
        Instant now = time.instant();
        return store.ended(secret, now, now.minus(REMEMBERED)).map(PersonId::new);
    }

    public void end(String secret) {
        store.end(secret);
    }

    /// Deletes sessions that expired more than twelve hours ago. Safe on every node.
    ///
    /// @return how many; if it is the maximum, there may be more
    public int forgetEnded() {
        return store.forgetEnded(time.instant().minus(REMEMBERED), FORGOTTEN_AT_ONCE);
    }
}
