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
    /// A temporary registration reached its last day.
    EXPIRED,
    /// The person died.
    DEATH
}
