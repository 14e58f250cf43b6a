package tereze.addresses;

import java.util.Collection;
import java.util.Set;
import tereze.acts.PersonId;

/// Tells who is protected, according to the register of people. It is asked at every read, so that a person who
/// becomes protected is hidden at once, with all earlier registrations. Thread-safe.
public interface ProtectedPeople {
    /// Returns those of the given people who are protected.
    Set<PersonId> among(Collection<PersonId> people);
}
