package tereze.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.PersonId;

/// An act by which somebody else saw a person's data. The access log shows such acts of all modules to the person.
public interface DataAccess extends Act {
    /// The code of the agency that got the data; null for none.
    @Nullable
    String agency();

    /// What was seen of this person; empty if the act is about somebody else, or if its personal part was erased.
    Optional<DataAccessed> seenOf(PersonId person);
}
