package tereze.exchange;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.Rka;
import tereze.addresses.Viewer;

/// Reads the register of addresses for a person who consents.
@Component
final class ConfirmedAddresses {
    private final Addresses addresses;

    ConfirmedAddresses(Addresses addresses) {
        this.addresses = addresses;
    }

    /// Whether a person is registered at premises on a day; false if the register does not know the premises.
    boolean livesAt(PersonId person, Rka rka, LocalDate day) {
        return addresses.dwelling(rka, day, new Viewer.Agency(false)).stream()
                .flatMap(found -> found.residents().stream())
                .anyMatch(registration -> registration.person().equals(person) && registration.holdsOn(day));
    }

    /// Whether a registration of the person is hidden.
    boolean anySealed(PersonId person) {
        return addresses.standingOf(person, new Viewer.Rules()).stream().anyMatch(Registration::sealed);
    }
}
