package tereze.addresses;

import tereze.acts.Bin;
import tereze.acts.PersonId;

/// Who owns premises.
public sealed interface Owner {
    /// A person.
    record Person(PersonId id) implements Owner {}

    /// An organisation, the state's among them.
    record Organisation(Bin bin) implements Owner {}
}
