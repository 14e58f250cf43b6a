package tereze.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// An application for a declared service, from the moment it got its receipt.
///
/// @param submitter who sent it for the applicant; null where the applicant did
/// @param serviceVersion the version of the declaration it was made under and stays on
/// @param openValue what no second open case of the same applicant and service may be about; null where any number may
///     stand open
/// @param opened also fixes what `today` means to the service's rules, so that waiting for others spoils no date
/// @param consents everybody who was asked, in the order asked
/// @param role whose officers the case was put before; null while it was put before none. They may know it, also later
public record Case(
        UUID id,
        PersonId applicant,
        @Nullable Submitter submitter,
        String service,
        int serviceVersion,
        Form form,
        @Nullable String openValue,
        Instant opened,
        List<Consent> consents,
        @Nullable String role,
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

    /// What a person was asked.
    public Optional<Consent> consentOf(PersonId person) {
        return consents.stream().filter(c -> c.person().equals(person)).findFirst();
    }
}
