package tereze.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.Change;
import tereze.acts.PersonId;
import tereze.addresses.Addresses;
import tereze.addresses.Dwelling;
import tereze.addresses.Registration;
import tereze.addresses.Rka;
import tereze.addresses.Viewer;

/// What the register of addresses holds of a person who consents.
@Component
final class Homes {
    private final Addresses addresses;

    Homes(Addresses addresses) {
        this.addresses = addresses;
    }

    /// Whether a person is registered at premises on a day; not at premises that the register does not know.
    ///
    /// @param relied what the answer rests on is added here
    boolean livesAt(PersonId person, Rka rka, LocalDate day, List<Change.Relied> relied) {
        Optional<Dwelling> dwelling = addresses
                .premises(rka)
                .flatMap(premises -> addresses.dwelling(premises.id(), day, new Viewer.Agency(false)));
        dwelling.ifPresent(found -> relied.addAll(found.relied()));
        return dwelling.stream()
                .flatMap(found -> found.residents().stream())
                .anyMatch(registration -> registration.person().equals(person) && registration.holdsOn(day));
    }

    /// Whether any registration of a person is told to nobody.
    boolean anySealed(PersonId person) {
        return addresses.standingOf(person, new Viewer.Rules()).stream().anyMatch(Registration::sealed);
    }
}
