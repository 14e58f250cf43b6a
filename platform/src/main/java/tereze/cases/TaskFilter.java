package tereze.cases;

import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// Which cases with officers are listed.
///
/// @param assignee only those that this officer has taken; null for those of everybody
/// @param unassigned only those that nobody has taken
/// @param service only those for this service; null for all services
/// @param late only those whose deadline has passed
/// @param asked those in which the applicant has to reply to a question, instead of those that wait for a decision
public record TaskFilter(
        @Nullable PersonId assignee,
        boolean unassigned,
        @Nullable String service,
        boolean late,
        boolean asked) {
    /// All cases.
    public static final TaskFilter ALL = new TaskFilter(null, false, null, false, false);
}
