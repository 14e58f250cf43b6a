package tereze.addresses;

import java.util.List;

/// The result of a search for addresses.
///
/// @param all the number of addresses that match, at most [Addresses#MAX_FOUND] and one more
public record FoundAddresses(List<Address> first, int all) {
    public static final FoundAddresses NONE = new FoundAddresses(List.of(), 0);

    public FoundAddresses {
        first = List.copyOf(first);
    }
}
