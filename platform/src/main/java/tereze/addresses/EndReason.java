package tereze.addresses;

/// Why a registration ended.
public enum EndReason {
    /// Requested by the person.
    BY_PERSON,
    /// Requested by the owners; the person did not object in time.
    BY_OWNER,
    /// Decided by an officer.
    BY_OFFICER,
    /// Decided by a court.
    BY_COURT,
    /// Replaced by a new registration of the same kind.
    REPLACED,
    /// A child moved together with the parent it is registered with.
    MOVED,
    /// The last valid day of a temporary registration is over.
    EXPIRED,
    /// The person died.
    DEATH
}
