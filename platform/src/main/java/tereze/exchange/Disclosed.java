package tereze.exchange;

/// What a person's consent tells the organisation that asked.
public enum Disclosed {
    /// Registered at the address.
    YES,
    /// Not registered at the address.
    NO,
    /// Nothing, about no address: the person is under protection. The organisation sees what it sees of silence.
    NOTHING
}
