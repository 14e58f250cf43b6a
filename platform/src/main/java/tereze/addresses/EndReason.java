package tereze.addresses;

/// Why a registration ended.
public enum EndReason {
    /// The person asked for it.
    BY_PERSON,
    /// The owners asked for it, and the person did not object in time.
    BY_OWNER,
    /// An officer decided so.
    BY_OFFICER,
    /// A court decided so.
    BY_COURT,
    /// The person was registered elsewhere, or here anew, in the same way.
    REPLACED,
    /// A child followed the parent it is registered with.
    MOVED,
    /// Its term came.
    EXPIRED,
    /// The person died.
    DEATH
}
