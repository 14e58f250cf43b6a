package tereze.addresses.store;

import org.jspecify.annotations.Nullable;
import tereze.acts.table.StateTable;
import tereze.addresses.Building;
import tereze.addresses.Ownership;
import tereze.addresses.Place;
import tereze.addresses.Premises;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Street;

/// The tables of the register of addresses and of residence.
public final class AddressTables {
    public static final StateTable<Place> PLACES =
            StateTable.of("addresses.place", Place.class).unique("kato").build();

    public static final StateTable<Street> STREETS =
            StateTable.of("addresses.street", Street.class).frozen("place").build();

    public static final StateTable<Building> BUILDINGS = StateTable.of("addresses.building", Building.class)
            .frozen("street", "rka")
            .unique("rka")
            .build();

    public static final StateTable<Premises> PREMISES = StateTable.of("addresses.premises", Premises.class)
            .frozen("building", "rka")
            .unique("rka")
            .build();

    public static final StateTable<Ownership> OWNERSHIPS = StateTable.of("addresses.ownership", Ownership.class)
            .frozen("premises", "person", "organisation", "since")
            .ending("until")
            .build();

    public static final StateTable<Registration> REGISTRATIONS = StateTable.of(
                    "addresses.registration", Registration.class)
            .frozen("person", "premises", "kind", "since", "until")
            .ending("ended", "sealed", "end_reason", "disputed")
            .derived("standing_kind", RegistrationKind.class, AddressTables::standingKind)
            .unique("person", "standing_kind")
            .build();

    private AddressTables() {}

    /// The kind of an active registration, else null: the unique index ignores ended ones.
    private static @Nullable RegistrationKind standingKind(Registration registration) {
        return registration.stands() ? registration.kind() : null;
    }
}
