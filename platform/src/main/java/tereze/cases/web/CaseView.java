package tereze.cases.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.cases.Case;
import tools.jackson.databind.JsonNode;

/// A case as a person sees it.
///
/// @param number by which people name the case, such as `7KQ2-M4XD`
/// @param page the path of its page, for the caller
/// @param ord the place in the queue with which the application came, 16 hexadecimal digits; null if nobody queued, and
///     for the people asked
/// @param due the next deadline, exclusive; null once the case is closed, and while the term is not known
/// @param lastDay the last day that is in time, if the deadline is the end of a day; otherwise null
/// @param applicant the full name, for the people asked and the officer, because they must know whom the case is about
/// @param submitter who sent it for the applicant; null if the applicant sent it, and for the people asked
/// @param form the values, with the one that the applicant corrected; IINs are masked for everybody but officers
/// @param question of an officer to the applicant; null if none was asked, and for the people asked to consent
/// @param why the reasons for an officer's decision, as codes. Only officers see those that say something about
///     somebody else; others see `data-of-others`
/// @param decision null while the case is open
/// @param outcome what a granted case gave, for the applicant and the submitter, in the caller's language; null for
/// others,
///     and if a decision is only recorded
/// @param related for officers: other cases of the service about the same thing, such as the same birth or vehicle,
///     of any applicant. The granted ones come first, then the open ones, then the others, each newest first; at most
///     ten. Empty for others
/// @param relatedMore whether there are more such cases
/// @param receipts of the acts that concern the caller, in order. People name the third of them by the number of the
///     case and its place in this list: `7KQ2-M4XD/3`
public record CaseView(
        @JsonProperty("case") UUID kase,
        String number,
        String page,
        String service,
        String status,
        Instant opened,
        @Nullable String ord,
        @Nullable Instant due,
        @Nullable LocalDate lastDay,
        String applicant,
        @Nullable SubmitterView submitter,
        JsonNode form,
        @Nullable QuestionView question,
        List<ConsentView> consents,
        List<String> why,
        @Nullable DecisionView decision,
        @Nullable OutcomeView outcome,
        List<Related> related,
        boolean relatedMore,
        List<UUID> receipts) {
    /// The path of a case's page, for all but officers.
    static String pageOf(Case kase) {
        return "/cases/" + kase.id();
    }

    /// The path of the page on which somebody who was asked answers.
    static String consentPageOf(Case kase) {
        return pageOf(kase) + "/consent";
    }

    /// The path of a case's page for officers.
    static String taskPageOf(Case kase) {
        return "/tasks/" + kase.id();
    }

    /// Who sent an application for its applicant.
    ///
    /// @param ground `mandate` or `child`
    public record SubmitterView(String person, String ground) {}

    /// An officer's question to the applicant. While it waits, the term of the decision stands still.
    ///
    /// @param field of the form that the applicant is asked to correct; null for none
    /// @param until the end of the time to reply, exclusive
    /// @param lastDay the last day that is in time, if that is the end of a day; otherwise null
    /// @param reply null until there is one
    public record QuestionView(
            String text,
            @Nullable String field,
            Instant asked,
            Instant until,
            @Nullable LocalDate lastDay,
            @Nullable ReplyView reply) {}

    /// The reply to a question.
    ///
    /// @param text may be empty if the field was corrected
    /// @param value of the corrected field; null if nothing was corrected
    public record ReplyView(
            Instant at, String text, @Nullable JsonNode value) {}

    /// A person who was asked.
    ///
    /// @param person the full name for officers. For others the short name after the answer. People without a name
    ///     (before it, and protected persons) who have the same status and deadline are one line, so that their
    ///     number is not shown
    /// @param status `waiting`, `given`, `refused`, `silent` (which counts as consent), `not-reached` (the question
    ///     did not arrive, so silence means nothing), `lapsed`, or `not-needed` if the case was closed before an
    ///     answer
    /// @param until the deadline, exclusive; null while the term is not known
    /// @param lastDay the last day that is in time, if the deadline is the end of a day; otherwise null
    /// @param reason of a refusal, for the people whom the decision concerns
    public record ConsentView(
            String person,
            String status,
            @Nullable Instant until,
            @Nullable LocalDate lastDay,
            @Nullable String reason) {}

    /// How the case ended.
    ///
    /// @param outcome `granted`, `refused`, `lapsed` or `withdrawn`
    /// @param by `rules`, `officer`, `silence` or `applicant`
    /// @param code the rule that refused; null without a refusal
    /// @param text of the code, in the caller's language
    /// @param reason an officer's free text
    public record DecisionView(
            String outcome,
            Instant at,
            String by,
            @Nullable String code,
            @Nullable String text,
            @Nullable String reason) {}

    /// What a granted case gave, as its page says it.
    ///
    /// @param sentence the outcome in one sentence
    /// @param facts such as the number of a document and its last day
    /// @param links to pages of the portal, such as that of a paper
    public record OutcomeView(String sentence, List<FactView> facts, List<LinkView> links) {}

    /// A label with its value.
    public record FactView(String label, String value) {}

    /// @param page path of a page of the portal
    public record LinkView(String page, String text) {}

    /// Another case about the same thing, without personal data.
    public record Related(@JsonProperty("case") UUID kase, String number, String status, Instant opened) {}

    /// A case in its applicant's list.
    ///
    /// @param page the path of its page
    /// @param due the deadline, exclusive; null once the case is closed, and while the term is not known
    /// @param lastDay the last day that is in time, if the deadline is the end of a day; otherwise null
    public record Item(
            @JsonProperty("case") UUID kase,
            String number,
            String page,
            String service,
            String status,
            Instant opened,
            @Nullable Instant due,
            @Nullable LocalDate lastDay) {}

    /// A case in the list of its submitter.
    ///
    /// @param page the path of its page
    /// @param due the deadline, exclusive; null once the case is closed, and while the term is not known
    /// @param lastDay the last day that is in time, if the deadline is the end of a day; otherwise null
    public record SentItem(
            @JsonProperty("case") UUID kase,
            String number,
            String page,
            String service,
            String applicant,
            String status,
            Instant opened,
            @Nullable Instant due,
            @Nullable LocalDate lastDay) {}

    /// A question in the list of the person asked.
    ///
    /// @param page the path of the page on which the caller answers
    /// @param until the deadline, exclusive; null while the term is not known
    /// @param lastDay the last day that is in time, if the deadline is the end of a day; otherwise null
    public record AskedItem(
            @JsonProperty("case") UUID kase,
            String number,
            String page,
            String service,
            String applicant,
            JsonNode form,
            String status,
            @Nullable Instant until,
            @Nullable LocalDate lastDay) {}

    /// A case in the list of officers, without personal data.
    ///
    /// @param page the path of the page on which the officer decides
    /// @param due the deadline, exclusive; null while the term is not known
    /// @param lastDay the last day that is in time, if the deadline is the end of a day; otherwise null
    /// @param assigned `me` if the calling officer has taken it, `other` if a colleague has; null for the queue
    public record TaskItem(
            @JsonProperty("case") UUID kase,
            String number,
            String page,
            String service,
            Instant opened,
            @Nullable Instant due,
            @Nullable LocalDate lastDay,
            List<String> why,
            @Nullable String assigned) {}
}
