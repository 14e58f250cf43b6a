package tereze.sessions;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import tereze.acts.PersonId;
import tereze.people.Person;
import tereze.sessions.store.SessionTable;

/// The active sessions, each under the hash of a secret that only its browser has. A session ends after thirty minutes
/// without a request, and however much it is used, after the longest time of the settings. Its row is deleted twelve
/// hours later; until then it shows who sends a form too late. Thread-safe.
@Service
public final class RunningSessions {
    /// The number of sessions that one run of [#forgetEnded] deletes, so that a run is short.
    static final int FORGOTTEN_AT_ONCE = 1_000;

    /// The sessions of one person, with those that have ended but are remembered. A further one removes the one
    /// that ends or has ended first, so that nobody fills the table by signing in.
    static final int MOST_OF_A_PERSON = 20;

    private static final Duration LASTS = Duration.ofMinutes(30);

    /// How long a form of an ended session can still be assigned to its person.
    private static final Duration REMEMBERED = Duration.ofHours(12);

    /// A session is extended at most once in this time, to save writes.
    private static final Duration EXTENDED_AFTER = Duration.ofMinutes(1);

    /// How far the clocks of two nodes may differ.
    private static final Duration APART = Duration.ofSeconds(5);

    private static final int SECRET_BYTES = 32;

    private final SessionTable store;
    private final SecureRandom random;
    private final InstantSource time;
    private final Duration longest;

    RunningSessions(
            SessionTable store,
            SecureRandom random,
            @Qualifier("machine") InstantSource time,
            SessionSettings settings) {
        this.store = store;
        this.random = random;
        this.time = time;
        this.longest = settings.longest();
    }

    /// The person of a session, when it began, and when it ends.
    public record Session(UUID person, String iin, String name, Instant since, Instant expires) {
        Session until(Instant moment) {
            return new Session(person, iin, name, since, moment);
        }
    }

    /// Whose a secret is.
    public sealed interface Owner {
        /// A person who is signed in.
        record SignedIn(Session session) implements Owner {}

        /// The person of a session that expired less than twelve hours ago. It gives no access; it only tells for whom
        /// a late form is saved as a draft.
        record Late(PersonId person) implements Owner {}

        /// Nobody: such a session has never begun, or its end is long past.
        record Nobody() implements Owner {}
    }

    /// Starts a session.
    ///
    /// @return its secret, for the browser
    public String open(Person person) {
        byte[] made = new byte[SECRET_BYTES];
        random.nextBytes(made);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(made);
        Instant now = now();
        // Before the new one begins: of sessions that end in one moment, it would be unclear which is the first.
        store.endFirst(person.id(), MOST_OF_A_PERSON - 1);
        store.open(secret, new Session(person.id(), person.iin().value(), person.fullName(), now, end(now, now)));
        return secret;
    }

    /// The owner of a secret. An active session is extended.
    public Owner owner(String secret) {
        Instant now = now();
        return store.find(secret).map(session -> owner(secret, session, now)).orElseGet(Owner.Nobody::new);
    }

    private Owner owner(String secret, Session session, Instant now) {
        if (!isActive(session, now)) {
            return session.expires().isAfter(now.minus(REMEMBERED))
                    ? new Owner.Late(new PersonId(session.person()))
                    : new Owner.Nobody();
        }
        Session extended = session.until(end(session.since(), now));
        if (!session.expires().isBefore(extended.expires().minus(EXTENDED_AFTER))) {
            return new Owner.SignedIn(session);
        }
        store.extend(secret, extended);
        return new Owner.SignedIn(extended);
    }

    /// The active sessions of a person, the youngest first.
    public List<Session> of(PersonId person) {
        Instant now = now();
        return store.of(person.value()).stream()
                .filter(session -> isActive(session, now))
                .toList();
    }

    public void end(String secret) {
        store.end(secret);
    }

    /// Ends all sessions of a person but one.
    ///
    /// @param kept the secret of the one that goes on; null for none
    public void endAll(PersonId person, @Nullable String kept) {
        store.endAll(person.value(), kept);
    }

    /// Deletes sessions that expired more than twelve hours ago. Safe on every node.
    ///
    /// @return how many; if it is the maximum, there may be more
    public int forgetEnded() {
        return store.forgetEnded(now().minus(REMEMBERED), FORGOTTEN_AT_ONCE);
    }

    /// A session that begins later was made by a node with a wrong clock. It would last longer than any other.
    private boolean isActive(Session session, Instant now) {
        return now.isBefore(session.expires())
                && now.isBefore(session.since().plus(longest))
                && !now.isBefore(session.since().minus(APART));
    }

    private Instant end(Instant since, Instant lastUse) {
        Instant idle = lastUse.plus(LASTS);
        Instant last = since.plus(longest);
        return idle.isBefore(last) ? idle : last;
    }

    /// To the millisecond, so that a moment read from the database is the one that was sealed.
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
