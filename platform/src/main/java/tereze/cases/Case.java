package tereze.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.access.Role;
import tereze.acts.PersonId;
import tereze.addresses.Kato;
import tereze.api.ReferenceNumber;

/// An application for a declared service, from its receipt on.
///
/// @param number by which people name the case; it never changes
/// @param submitter who sent it for the applicant; null if the applicant sent it
/// @param serviceVersion the version of the declaration, which does not change
/// @param openValue the value for which the applicant may have only one open case of the service; null for no such
///     limit
/// @param opened also fixes `today` for the service's rules, so that waiting for others does not change dates
/// @param consents everybody who was asked, in order
/// @param role the officers to whom the case was sent; null if it was not sent to any. They may see it, also later
/// @param place the place of the dwelling. Officers of other places may not see the case before its deadline. Null if
///     it was not sent to officers, or was sent to those of all places
/// @param question of an officer to the applicant; null if none was asked
/// @param ord the place in the queue with which the application came, 16 hexadecimal digits; null if nobody queued
/// @param outcome what the grant made or changed in a register, such as a registration; null if it did not, if the
///     case is not granted, and for cases that were granted before this was recorded
public record Case(
        UUID id,
        ReferenceNumber number,
        PersonId applicant,
        @Nullable Submitter submitter,
        String service,
        int serviceVersion,
        FormData form,
        @Nullable String openValue,
        Instant opened,
        @Nullable String ord,
        List<Consent> consents,
        @Nullable String role,
        @Nullable Kato place,
        @Nullable Question question,
        @Nullable UUID outcome,
        CaseStage stage) {
    public Case {
        consents = List.copyOf(consents);
    }

    public CaseStatus status() {
        return CaseStatus.of(stage);
    }

    /// Whether a person is the applicant or was asked, and so may see the case.
    public boolean concerns(PersonId person) {
        return applicant.equals(person) || consentOf(person).isPresent();
    }

    /// Whether a person sent it for the applicant. They may see it while they may act for the applicant.
    public boolean wasSentBy(PersonId person) {
        return submitter != null && submitter.person().equals(person);
    }

    /// The submitter, or else the applicant.
    public PersonId sender() {
        return submitter == null ? applicant : submitter.person();
    }

    /// Whether it was sent to one of these roles, and is in the role's territory.
    public boolean isIn(Collection<Role> roles) {
        return roles.stream().anyMatch(this::isIn);
    }

    private boolean isIn(Role held) {
        return held.role().equals(role) && (place == null || held.covers(place.value()));
    }

    /// The role in which an officer may see the case, and decide it if it is with officers. It is a role with the
    /// case in its territory; or, if the deadline has passed or this officer decided the case, a role that the
    /// case was sent to.
    public Optional<Role> roleOf(PersonId officer, Collection<Role> roles, Instant now) {
        return roles.stream()
                .filter(this::isIn)
                .findFirst()
                .or(() -> roles.stream()
                        .filter(held -> held.role().equals(role) && isOpenElsewhere(officer, now))
                        .findFirst());
    }

    /// The officer who has taken it; empty if it is in the queue, or not with officers.
    public Optional<PersonId> assignee() {
        return switch (stage) {
            case CaseStage.WithOfficer(var _, var _, var assignee) -> Optional.ofNullable(assignee);
            case CaseStage.WithApplicant(var _, var _, var assignee) -> Optional.ofNullable(assignee);
            case CaseStage.WaitingConsent _,
                    CaseStage.Granted _,
                    CaseStage.Refused _,
                    CaseStage.Lapsed _,
                    CaseStage.Withdrawn _ -> Optional.empty();
        };
    }

    /// The form with the field that the applicant has corrected. [#form] stays as it was sent.
    public FormData currentForm() {
        return question != null && question.field() != null && question.reply() != null
                ? form.with(question.field(), question.reply().value())
                : form;
    }

    /// Whether an officer of any place may see it.
    private boolean isOpenElsewhere(PersonId officer, Instant now) {
        return switch (stage) {
            case CaseStage.WithOfficer(var due, var _, var _) -> due != null && !now.isBefore(due);
            case CaseStage.Granted(var _, var by) -> isBy(officer, by);
            case CaseStage.Refused(var _, var _, var by) -> isBy(officer, by);
            case CaseStage.WaitingConsent _, CaseStage.WithApplicant _, CaseStage.Lapsed _, CaseStage.Withdrawn _ ->
                false;
        };
    }

    private static boolean isBy(PersonId officer, CaseStage.Decider decider) {
        return switch (decider) {
            case CaseStage.Rules() -> false;
            case CaseStage.Officer(var person, var _, var _) -> person.equals(officer);
        };
    }

    /// The question to a person, with the answer.
    public Optional<Consent> consentOf(PersonId person) {
        return consents.stream().filter(c -> c.person().equals(person)).findFirst();
    }
}
