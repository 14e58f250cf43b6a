package tereze.cases.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.cases.FormAnswers.Filled;

/// What the page of a case shows beside what the API tells of it.
///
/// @param service its name
/// @param form what was applied for, as people read it
/// @param why what brought it before an officer, in words
/// @param own whether the reader applies, or sent it for the applicant: they may take it back
/// @param sentByReader whether the reader sent it for the applicant
/// @param open whether anything can still happen to it
/// @param answer what became of the question to the reader, as in the API; null where the reader was not asked
/// @param until by when the reader may answer; null where the reader was not asked
/// @param silence what it means that the reader does not answer: `lapse` or `agree`; null where not asked
/// @param told its place under `cases.told.`
public record CasePage(
        CaseView view,
        String service,
        List<Filled> form,
        List<String> why,
        List<Step> path,
        boolean own,
        boolean sentByReader,
        boolean open,
        @Nullable String answer,
        @Nullable Instant until,
        @Nullable String silence,
        String told) {
    /// A step on the path of a case.
    ///
    /// @param state `done`, `now`, `next`, `stopped` or `term`
    /// @param key of its title, under `cases.path.`
    /// @param at when it was done or is due; null where that is not known
    public record Step(String state, String key, @Nullable Instant at) {}
}
