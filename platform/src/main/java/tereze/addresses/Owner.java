package tereze.addresses;

import tereze.acts.Bin;
import tereze.acts.PersonId;

/// Who owns premises.
public sealed interface Owner {
    record Person(PersonId id) implements Owner {}

    record Organisation(Bin bin) implements Owner {}
}
