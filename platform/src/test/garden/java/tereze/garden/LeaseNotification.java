package tereze.garden;

import tereze.api.NotificationKind;

/// What people are told of their leases.
public enum LeaseNotification implements NotificationKind {
    /// You have a plot.
    LEASE_BEGAN,
    /// Its time is over.
    LEASE_ENDED
}
