package tereze.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tereze.acts.PersonId;
import tereze.people.Person;

/// Sessions of web pages. They are stored in the database, so every node can serve them and a restart keeps them. The
/// stored rows are not enough to take a session over, nor to begin one. Thread-safe.
public interface Sessions {
    /// Signs a person in, in a session with a new id, whichever session the browser had.
    void open(HttpServletRequest request, HttpServletResponse response, Person person);

    /// Signs out, and asks the browser to clear its cache and storage.
    void close(HttpServletRequest request, HttpServletResponse response);

    /// Signs the person of this session out in all browsers. Does nothing for a visitor.
    void closeAll(HttpServletRequest request, HttpServletResponse response);

    /// Signs a person out in all browsers but the one that sent this request.
    void closeOthers(HttpServletRequest request, PersonId person);

    /// When the person's active sessions began, the youngest first.
    List<Instant> begun(PersonId person);

    /// The person who is signed in, if any. Waits half a second for a database that does not answer, and is empty then.
    Optional<SignedIn> of(HttpServletRequest request);

    /// The person whose session has expired in this browser, not long ago: enough to save their form as a draft,
    /// and not to show anything. Empty if somebody is signed in.
    Optional<PersonId> ended(HttpServletRequest request);

    /// Whether it cannot be said who sent this request: the browser has a session's secret, and the database does not
    /// answer. Ask before [#of], which may know a moment later.
    boolean isUnknown(HttpServletRequest request);

    /// From now on what is known about the sender of this request is enough: for a page that says that something
    /// failed. It must not fail or wait for the same reason.
    void lookNoMore(HttpServletRequest request);

    /// Somebody who is signed in.
    ///
    /// @param name for the header of pages
    /// @param ends when the session ends without another request
    /// @param seconds until then
    record SignedIn(PersonId person, String name, Instant ends, int seconds) {}
}
