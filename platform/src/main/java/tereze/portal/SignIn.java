package tereze.portal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.api.Text;
import tereze.people.Person;

/// How people prove who they are on the pages. Where there is no such bean, nobody can sign in, and the page says so.
public interface SignIn {
    /// What the sign-in page offers to choose from.
    List<Choice> choices();

    /// The person whom a choice signs in; empty where it signs nobody in.
    ///
    /// @param choice as the visitor sent it
    Optional<Person> admit(String choice);

    /// One who may be signed in as.
    ///
    /// @param value what is sent
    /// @param name shown
    /// @param role what can be seen with this person: its text stands under `portal.sign-in.role.`
    /// @param office what an officer is called, which that text then names; null for all others
    record Choice(
            String value,
            String name,
            String role,
            @Nullable Text office) {}
}
