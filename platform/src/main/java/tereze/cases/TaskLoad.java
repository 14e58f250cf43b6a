package tereze.cases;

import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.addresses.Kato;

/// The open cases of officers with the same place and the same assignee.
///
/// @param place of the dwelling; null for cases that officers of all places may decide
/// @param assignee who has taken them; null for those in the queue
/// @param open all of them, also those that wait for the applicant
/// @param late whose deadline has passed
/// @param asked in which the applicant has to reply to a question
public record TaskLoad(@Nullable Kato place, @Nullable PersonId assignee, long open, long late, long asked) {}
