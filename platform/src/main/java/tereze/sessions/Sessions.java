package tereze.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import tereze.acts.PersonId;
import tereze.people.Person;

/// Who is signed in on the pages. A session lies in the database, so that any node serves it and a restart ends none;
/// what
/// lies there lets nobody take it over.
/// Thread-safe.
public interface Sessions {
    /// Signs a person in: in a session of a new id, whatever the browser brought along.
    void open(HttpServletRequest request, HttpServletResponse response, Person person);

    /// Signs out. The browser is told to forget what it kept of our pages.
    void close(HttpServletRequest request, HttpServletResponse response);

    /// Whoever is signed in, if anybody is.
    Optional<SignedIn> of(HttpServletRequest request);

    /// Whose session has ended by itself in this browser, not long ago: enough to put by for them what they were
    /// typing,
    /// and to show nothing. Empty where somebody is signed in.
    Optional<PersonId> ended(HttpServletRequest request);

    /// Somebody who is signed in.
    ///
    /// @param name for the header of pages
    /// @param ends when the session ends if no further page is asked for
    /// @param seconds until then
    record SignedIn(String name, Instant ends, int seconds) {}
}
