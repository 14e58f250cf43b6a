package tereze.addresses;

import java.util.Collection;
import java.util.Set;
import tereze.acts.PersonId;

/// Who is under protection, as the register of people has it now. It is asked at every showing, so that a person who
/// comes under protection is hidden at once, with all registrations they hold already. Thread-safe.
public interface Protection {
    /// Those of these people who are under protection.
    Set<PersonId> among(Collection<PersonId> people);
}
