package tereze.api;

import java.time.LocalDate;
import java.util.List;
import tereze.acts.PersonId;

/// Tells who acts for a young child and reads its notifications. Thread-safe.
public interface ActingParents {
    /// Returns the parents and guardians who may act for a young child on a day; nobody for any other person.
    List<PersonId> of(PersonId child, LocalDate day);
}
