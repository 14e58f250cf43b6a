package tereze.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.cases.FormAnswers.Filled;

/// What the page of an officer's decision shows.
///
/// @param iin of the applicant; null once the case is closed
/// @param assigned `me`, `other`, or null if the case is in the queue
/// @param assignee the short name of the officer who has taken it; null if nobody has
/// @param decidable whether this officer can decide it now
/// @param askable whether this officer can ask the applicant a question now
/// @param fields that the applicant can be asked to correct
/// @param evidence null once the case is closed, or if its declaration is gone
/// @param next the most urgent case that this officer can decide; null if there is none, or while this one is open
public record TaskPage(
        CasePage page,
        @Nullable String iin,
        @Nullable String assigned,
        @Nullable String assignee,
        boolean decidable,
        boolean askable,
        List<Field> fields,
        @Nullable Evidence evidence,
        @Nullable UUID next) {
    /// A field of the form.
    public record Field(String name, String label) {}

    /// What the decision rests on.
    ///
    /// @param at the moment at which the registers were read
    /// @param found what the checks found or could not check
    /// @param clear what they looked for and did not find
    /// @param granting what happens if the officer grants
    /// @param refusing what happens if the officer refuses
    /// @param forbidden whether a check forbids to grant
    public record Evidence(
            Instant at,
            List<Finding> found,
            List<Finding> clear,
            String granting,
            String refusing,
            boolean forbidden,
            List<Reason> reasons) {}

    /// What one check found.
    ///
    /// @param result `holds`, `fails` or `unknown`
    /// @param forbids whether nobody can grant because of it
    /// @param facts that it read, as text
    public record Finding(String text, String result, boolean forbids, List<Filled> facts) {}

    /// A reason to choose.
    ///
    /// @param decision `grant` or `refuse`
    public record Reason(String id, String decision, String text) {}
}
