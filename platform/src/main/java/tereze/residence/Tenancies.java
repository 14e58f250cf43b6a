package tereze.residence;

import java.util.List;
import tereze.acts.PersonId;
import tereze.addresses.Rka;

/// The register of leases, as a port: if an installation has one, tenants need not search for the address that they
/// rent. It is a convenience of forms and gives no right: the registered owners are asked anyway.
public interface Tenancies {
    /// The premises that a person rents.
    List<Rka> rentedBy(PersonId person);
}
