package tereze.cases.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.cases.FormAnswers.Filled;
import tereze.cases.OutcomeReport;

/// What the page of a case shows in addition to the API's view.
///
/// @param service its name
/// @param form the answers as text
/// @param why the reasons for an officer's decision, as text
/// @param withdrawable whether the reader may withdraw it now
/// @param sentByReader whether the reader sent it for the applicant
/// @param open whether the case is not closed
/// @param repliable whether the reader can reply to an officer's question now
/// @param fieldAsked the label of the field that the question is about; null for none
/// @param late whether it is open after its deadline
/// @param answer the status of the question to the reader, as in the API; null if the reader was not asked
/// @param concernsReader whether the application names the reader by their IIN
/// @param until the deadline of the reader's answer; null if the reader was not asked
/// @param silence the meaning of no answer: `lapse` or `agree`; null if the reader was not asked
/// @param told key under `cases.told.`
/// @param calendar whether there is an end or a term for the reader's calendar
/// @param receipts those of the view, as people name them
/// @param outcome what a granted case gave; null if there is nothing to say beyond the decision
public record CasePage(
        CaseView view,
        String service,
        List<Filled> form,
        List<String> why,
        List<Step> path,
        boolean withdrawable,
        boolean sentByReader,
        boolean open,
        boolean repliable,
        @Nullable String fieldAsked,
        boolean late,
        @Nullable String answer,
        boolean concernsReader,
        @Nullable Instant until,
        @Nullable String silence,
        String told,
        boolean calendar,
        List<Receipt> receipts,
        OutcomeReport.@Nullable Report outcome) {
    /// A receipt.
    ///
    /// @param name the number of the case and the place in its list, such as `7KQ2-M4XD/3`
    /// @param at when it was recorded
    public record Receipt(String name, Instant at) {}

    /// A step of the timeline.
    ///
    /// @param state `done`, `now`, `next`, `stopped` or `term`
    /// @param key of its title, under `cases.path.`
    /// @param at when it was done; for a term, the end of it. Null if unknown
    public record Step(String state, String key, @Nullable Instant at) {}
}
