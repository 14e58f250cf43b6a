package tereze.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.PersonId;

/// An act by which somebody else saw a person's data. Whatever module it belongs to, that person finds it in their
/// access log.
public interface DataAccess extends Act {
    /// The code of the agency for which it was done; null for none.
    @Nullable
    String agency();

    /// What was seen of this person; empty where the act is about somebody else, or its personal part was erased.
    Optional<DataAccessed> seenOf(PersonId person);
}
