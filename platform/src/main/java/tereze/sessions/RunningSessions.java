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

/// The sessions that run, each under the hash of a secret that only its browser holds. One ends thirty minutes after it
/// was last asked for. Until its row goes, twelve hours later, it still tells whose answer a browser brings late.
/// Thread-safe.
@Service
public final class RunningSessions {
    /// How many one run of [#forgetEnded] removes: a run stays short, and the next takes up the rest.
    static final int FORGOTTEN_AT_ONCE = 1_000;

    private static final Duration LASTS = Duration.ofMinutes(30);

    /// For so long somebody may come back to a page that was left open.
    private static final Duration REMEMBERED = Duration.ofHours(12);

    /// Asked for again sooner than this, a session is left as it is: that spares a write.
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

    /// Who is signed in by a session, and until when.
    public record Session(UUID person, String iin, String name, Instant expires) {}

    /// Begins one.
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

    /// The session of a secret, which lasts longer for it; empty where it has ended or there never was one.
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

    /// Whose session it was that has ended by itself, and not long ago. It shows nothing and lets nothing be done; but
    /// what the browser brings along can be put by for that person.
    public Optional<PersonId> ended(String secret) {
        Instant now = time.instant();
        return store.ended(secret, now, now.minus(REMEMBERED)).map(PersonId::new);
    }

    /// Ends one.
    public void end(String secret) {
        store.end(secret);
    }

    /// Removes sessions that ended so long ago that nobody comes back to them. May run on any number of nodes at once.
    ///
    /// @return how many; as many as it may at once means that there may be more
    public int forgetEnded() {
        return store.forgetEnded(time.instant().minus(REMEMBERED), FORGOTTEN_AT_ONCE);
    }
}
