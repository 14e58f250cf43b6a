package tereze.cases.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A case as somebody it concerns sees it.
///
/// @param due when the next thing happens by itself or must have been done; null once the case is closed
/// @param applicant who applies: the full name for those asked and the officer, who must know for whom they answer
/// @param submitter who sent it for the applicant; null where the applicant did, and for those asked
/// @param form what was applied for; long numbers of persons are masked for those asked
/// @param why what brought the case before an officer: codes
/// @param decision null while the case is open
/// @param receipts of the acts that concern the caller, in their order
public record CaseView(
        @JsonProperty("case") UUID kase,
        String service,
        String status,
        Instant opened,
        @Nullable Instant due,
        String applicant,
        @Nullable SubmitterView submitter,
        JsonNode form,
        List<ConsentView> consents,
        List<String> why,
        @Nullable DecisionView decision,
        List<UUID> receipts) {
    /// Who sent an application for its applicant.
    ///
    /// @param ground `mandate` or `child`
    public record SubmitterView(String person, String ground) {}

    /// Somebody who was asked.
    ///
    /// @param person the whole name for officers; for others the short name once they have answered, and until
    ///     then, or where they are under protection, only the number in the order asked
    /// @param status `waiting`, `given`, `refused`, `silent` (which means yes), `lapsed`, or `not-needed` where
    ///     the case closed before an answer
    /// @param reason of a refusal, for those whom the decision concerns
    public record ConsentView(
            String person,
            String status,
            Instant until,
            @Nullable String reason) {}

    /// How the case ended.
    ///
    /// @param outcome `granted`, `refused`, `lapsed` or `withdrawn`
    /// @param by `rules`, `officer`, `silence` or `applicant`
    /// @param code the rule that refused; null where nothing was refused
    /// @param text what the code says, in the caller's language
    /// @param reason an officer's own words
    public record DecisionView(
            String outcome,
            Instant at,
            String by,
            @Nullable String code,
            @Nullable String text,
            @Nullable String reason) {}

    /// A case in its applicant's list.
    public record Item(
            @JsonProperty("case") UUID kase,
            String service,
            String status,
            Instant opened,
            @Nullable Instant due) {}

    /// A case in the list of whoever sent it for somebody else.
    public record SentItem(
            @JsonProperty("case") UUID kase,
            String service,
            String applicant,
            String status,
            Instant opened,
            @Nullable Instant due) {}

    /// A question in the list of the person asked.
    public record AskedItem(
            @JsonProperty("case") UUID kase,
            String service,
            String applicant,
            JsonNode form,
            String status,
            Instant until) {}

    /// A case in the list of the officers whose task it is: nothing personal.
    public record TaskItem(
            @JsonProperty("case") UUID kase, String service, Instant opened, Instant due, List<String> why) {}
}
