package tereze.portal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.api.Text;
import tereze.people.Person;

/// The sign-in method of the pages. Without such a bean, nobody can sign in, and the page says so.
public interface SignIn {
    /// The people that the sign-in page offers.
    List<Choice> choices();

    /// The person to sign in; empty if the choice is invalid.
    ///
    /// @param choice as the visitor sent it
    Optional<Person> admit(String choice);

    /// The path of a page that shows what to try, and signs a visitor in for it; empty if there is none.
    default Optional<String> tour() {
        return Optional.empty();
    }

    /// A person to sign in as.
    ///
    /// @param value the value that the form sends
    /// @param name shown on the page
    /// @param role what this person can show; its text is under `portal.sign-in.role.`
    /// @param office an officer's title, for that text; null for others
    record Choice(
            String value,
            String name,
            String role,
            @Nullable Text office) {}
}
