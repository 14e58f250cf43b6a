package tereze.garden;

/// Why a command to a lease is refused.
public sealed interface LeaseRefusal {
    /// There is no such lease, or it is somebody else's.
    record Unknown() implements LeaseRefusal {}

    /// It has ended before.
    record EndedBefore() implements LeaseRefusal {}

    /// Its time is not over yet.
    record TooEarly() implements LeaseRefusal {}
}
