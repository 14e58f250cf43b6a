package tereze.civil;

import tereze.api.NotificationKind;

/// The notifications about births.
public enum BirthNotification implements NotificationKind {
    /// The person was entered as a parent of a child.
    PARENT_ENTERED
}
