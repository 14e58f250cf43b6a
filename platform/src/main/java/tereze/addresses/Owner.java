package tereze.addresses;

import tereze.acts.Bin;
import tereze.acts.PersonId;

/// The owner of premises.
public sealed interface Owner {
    /// A person.
    record Person(PersonId id) implements Owner {}

    /// An organisation, which can be a state body.
    record Organisation(Bin bin) implements Owner {}
}
