package tereze.notices;

import tereze.api.NotificationKind;

/// What people are told of their contacts.
enum ContactsNotification implements NotificationKind {
    /// Where you are written to was changed.
    CONTACTS_CHANGED
}
