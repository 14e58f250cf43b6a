package tereze.cases;

import java.util.Set;
import java.util.UUID;
import tereze.acts.PersonId;

/// Tells who is known to have been reached with a case's question. A bean of the module that writes to people; where
/// there is none, nobody is.
@FunctionalInterface
public interface Reached {
    /// Those to whom a provider of messages brought the question of a case, with time enough to answer.
    Set<PersonId> inTime(UUID kase);
}
