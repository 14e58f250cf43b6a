package tereze.garden;

/// Why a command to a lease is refused.
public sealed interface LeaseRefusal {
    /// There is no such lease, or it belongs to another person.
    record Unknown() implements LeaseRefusal {}

    /// The lease has already ended.
    record EndedBefore() implements LeaseRefusal {}

    /// The lease has not expired yet.
    record TooEarly() implements LeaseRefusal {}
}
