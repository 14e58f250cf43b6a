package tereze.residence.declared;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.table.Versioned;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;

/// One registration of the applicant, by its id. That of somebody else gets the same answer as one that does not exist.
@Component("residence.registration")
final class RegistrationByIdSource
        implements EvidenceSource<RegistrationByIdSource.Asked, RegistrationByIdSource.Facts> {
    record Asked(Optional<UUID> registration) {}

    /// @param stands whether it is active
    record Facts(boolean known, boolean stands, Optional<PersonId> person, boolean disputed) {}

    private final RegisterReads registers;
    private final Addresses addresses;

    RegistrationByIdSource(RegisterReads registers, Addresses addresses) {
        this.registers = registers;
        this.addresses = addresses;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        return asked.registration()
                .flatMap(id -> addresses.registration(id, new Viewer.Rules()))
                .map(Versioned::state)
                .filter(held -> held.person().equals(context.applicant()))
                .filter(held -> registers.isOfRecord(held.premises()))
                .map(RegistrationByIdSource::facts)
                .orElseGet(() -> new Facts(false, false, Optional.empty(), false));
    }

    private static Facts facts(Registration registration) {
        return new Facts(true, registration.stands(), Optional.of(registration.person()), registration.disputed());
    }
}
