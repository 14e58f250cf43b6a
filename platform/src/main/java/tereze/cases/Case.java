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

/// An application for a declared service, from the moment it got its receipt.
///
/// @param submitter who sent it for the applicant; null where the applicant did
/// @param serviceVersion the version of the declaration it was made under and stays on
/// @param openValue what no second open case of the same applicant and service may be about; null where any number may
///     stand open
/// @param opened also fixes what `today` means to the service's rules, so that waiting for others spoils no date
/// @param consents everybody who was asked, in the order asked
/// @param role whose officers the case was put before; null while it was put before none. They may know it, also later
/// @param place to whose officers it was put: that of the dwelling it is about. Officers of other places do not know it
///     until its term is over; null while it was put before none, and where it was put before those of every place
public record Case(
        UUID id,
        PersonId applicant,
        @Nullable Submitter submitter,
        String service,
        int serviceVersion,
        FormData form,
        @Nullable String openValue,
        Instant opened,
        List<Consent> consents,
        @Nullable String role,
        @Nullable Kato place,
        CaseStage stage) {
    public Case {
        consents = List.copyOf(consents);
    }

    public CaseStatus status() {
        return CaseStatus.of(stage);
    }

    /// Whether a person applies or was asked: they may know the case.
    public boolean concerns(PersonId person) {
        return applicant.equals(person) || consentOf(person).isPresent();
    }

    /// Whether a person sent it for the applicant. They may know it while they may act for the applicant.
    public boolean wasSentBy(PersonId person) {
        return submitter != null && submitter.person().equals(person);
    }

    /// Who sent it: the applicant, or somebody for them.
    public PersonId sender() {
        return submitter == null ? applicant : submitter.person();
    }

    /// Whether it was put before one of these roles, in whose territory it lies.
    public boolean isIn(Collection<Role> roles) {
        return roles.stream().anyMatch(this::isIn);
    }

    private boolean isIn(Role held) {
        return held.role().equals(role) && (place == null || held.covers(place.value()));
    }

    /// In which of their roles an officer may know the case, and decide it while it is before officers: in one in whose
    /// territory it lies, else, once its term is over or it was they who decided, in one that it was put before.
    public Optional<Role> roleOf(PersonId officer, Collection<Role> roles, Instant now) {
        return roles.stream()
                .filter(this::isIn)
                .findFirst()
                .or(() -> roles.stream()
                        .filter(held -> held.role().equals(role) && isOpenElsewhere(officer, now))
                        .findFirst());
    }

    /// Whether an officer of any place may know it.
    private boolean isOpenElsewhere(PersonId officer, Instant now) {
        return switch (stage) {
            case CaseStage.WithOfficer(var due, var _) -> !now.isBefore(due);
            case CaseStage.Granted(var _, var by) -> isBy(officer, by);
            case CaseStage.Refused(var _, var _, var by) -> isBy(officer, by);
            case CaseStage.WaitingConsent _, CaseStage.Lapsed _, CaseStage.Withdrawn _ -> false;
        };
    }

    private static boolean isBy(PersonId officer, CaseStage.Decider decider) {
        return switch (decider) {
            case CaseStage.Rules() -> false;
            case CaseStage.Officer(var person, var _) -> person.equals(officer);
        };
    }

    /// What a person was asked.
    public Optional<Consent> consentOf(PersonId person) {
        return consents.stream().filter(c -> c.person().equals(person)).findFirst();
    }
}
