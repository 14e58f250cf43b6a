package tereze.exchange;

/// The information that the organisation gets after consent.
public enum DisclosedData {
    /// Registered at the address.
    YES,
    /// Not registered at the address.
    NO,
    /// Nothing, for any address: the person is protected. The organisation sees the same as for no answer.
    NOTHING
}
