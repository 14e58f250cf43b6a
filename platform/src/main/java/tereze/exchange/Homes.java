package tereze.exchange;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Addresses;
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
    boolean livesAt(PersonId person, Rka rka, LocalDate day) {
        return addresses.dwelling(rka, day, new Viewer.Agency(false)).stream()
                .flatMap(found -> found.residents().stream())
                .anyMatch(registration -> registration.person().equals(person) && registration.holdsOn(day));
    }

    /// Whether any registration of a person is told to nobody.
    boolean anySealed(PersonId person) {
        return addresses.standingOf(person, new Viewer.Rules()).stream().anyMatch(Registration::sealed);
    }
}
