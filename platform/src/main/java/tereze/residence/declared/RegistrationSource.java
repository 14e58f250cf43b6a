package tereze.residence.declared;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;

/// One registration of a person, by its id.
@Component("residence.registration")
final class RegistrationSource implements EvidenceSource<RegistrationSource.Asked, RegistrationSource.Facts> {
    record Asked(Optional<UUID> registration) {}

    /// @param stands whether it is active
    record Facts(boolean known, boolean stands, Optional<PersonId> person, boolean disputed) {}

    private final RegisterReads homes;
    private final RegisteredHomes registered;

    RegistrationSource(RegisterReads homes, RegisteredHomes registered) {
        this.homes = homes;
        this.registered = registered;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        return asked.registration()
                .flatMap(id -> registered.find(id, new Viewer.Rules(), homes.dayOf(context.now())))
                .map(found -> facts(found.registration()))
                .orElseGet(() -> new Facts(false, false, Optional.empty(), false));
    }

    private static Facts facts(Registration registration) {
        return new Facts(true, registration.stands(), Optional.of(registration.person()), registration.disputed());
    }
}
