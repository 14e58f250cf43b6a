package tereze.residence.declared;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.table.Versioned;
import tereze.addresses.Addresses;
import tereze.addresses.Dwelling;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;

/// Reads single registrations together with their premises.
@Component
final class RegisteredHomes {
    private final Addresses addresses;

    RegisteredHomes(Addresses addresses) {
        this.addresses = addresses;
    }

    /// @param dwelling read before the registration, so that a change in between is detected
    record Found(Registration registration, Dwelling dwelling) {}

    /// Empty if there is no such registration or this viewer may not see it.
    Optional<Found> find(UUID id, Viewer viewer, LocalDate today) {
        return addresses
                .registration(id, viewer)
                .map(Versioned::state)
                .flatMap(seen -> addresses.dwelling(seen.premises(), today, new Viewer.Rules()))
                .flatMap(dwelling ->
                        addresses.registration(id, viewer).map(stored -> new Found(stored.state(), dwelling)));
    }
}
