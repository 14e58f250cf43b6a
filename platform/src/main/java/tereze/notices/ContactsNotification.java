package tereze.notices;

import tereze.api.NotificationKind;

/// Notifications about contact settings.
enum ContactsNotification implements NotificationKind {
    /// Your contacts were changed.
    CONTACTS_CHANGED
}
