package tereze.residence.declared;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.ActStream;
import tereze.acts.PersonId;
import tereze.acts.table.Reads;
import tereze.acts.table.Versioned;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;

/// Whether a person owns the premises of a registration. A person who does not own them gets the same answer as for
/// an unknown registration. So does an owner if the resident is protected.
@Component("residence.ownership")
final class OwnershipSource implements EvidenceSource<OwnershipSource.Asked, OwnershipSource.Facts> {
    record Asked(Optional<UUID> registration, Optional<PersonId> owner) {}

    /// @param owns also false if there is no such registration
    /// @param stands active, or still valid today
    /// @param disputed by another objection than this case's
    record Facts(boolean owns, boolean stands, boolean disputed) {}

    private final RegisterReads registers;
    private final Addresses addresses;
    private final ActStream stream;

    OwnershipSource(RegisterReads registers, Addresses addresses, ActStream stream) {
        this.registers = registers;
        this.addresses = addresses;
        this.stream = stream;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        LocalDate today = registers.dayOf(context.now());
        return asked.owner()
                .flatMap(person -> asked.registration()
                        .flatMap(id -> addresses.registration(id, new Viewer.Citizen(person)))
                        .map(Versioned::state)
                        .filter(held -> owns(person, held.premises(), today)))
                .map(held -> facts(held, today, context.kase()))
                .orElseGet(() -> new Facts(false, false, false));
    }

    private boolean owns(PersonId person, UUID premises, LocalDate today) {
        return addresses
                .dwelling(premises, today, new Viewer.Rules())
                .filter(dwelling -> dwelling.personsOwning(today).contains(person))
                .isPresent();
    }

    private Facts facts(Registration owned, LocalDate today, UUID kase) {
        return new Facts(true, owned.standsOrHoldsOn(today), owned.disputed() && !hasOpened(kase));
    }

    /// The open case itself has marked the registration: no case is opened about a registration that is already
    /// marked.
    private boolean hasOpened(UUID kase) {
        return Reads.foundOnly(
                "the command begins the case or has read its row",
                () -> !stream.of(kase).isEmpty());
    }
}
