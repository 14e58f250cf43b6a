package tereze.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// An officer's question to the applicant, with the reply. A case has at most one, because the term of the decision
/// stands still while it waits.
///
/// @param officer who asks
/// @param text of the question
/// @param field of the form that the applicant is asked to correct; null for none
/// @param asked the term stands still from then on
/// @param until the first moment that is too late for a reply
/// @param due the deadline of the decision when the question was asked; null if it was not known
/// @param reply null until there is one, also if nobody replied in time
public record Question(
        PersonId officer,
        String text,
        @Nullable String field,
        Instant asked,
        Instant until,
        @Nullable Instant due,
        @Nullable Reply reply) {
    /// The reply of the applicant, or of the person who sent the application and still may act for them.
    ///
    /// @param text may be empty if the field is corrected
    /// @param value of the corrected field as JSON; null if nothing is corrected
    public record Reply(Instant at, String text, @Nullable String value) {}

    /// The question with its reply.
    public Question replied(Reply with) {
        return new Question(officer, text, field, asked, until, due, with);
    }
}
