package tereze.garden;

import tereze.api.NotificationKind;

/// The notifications about leases.
public enum LeaseNotification implements NotificationKind {
    /// The lease of the person began.
    LEASE_BEGAN,
    /// The lease of the person has expired.
    LEASE_ENDED
}
