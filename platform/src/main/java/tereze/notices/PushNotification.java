package tereze.notices;

import tereze.api.NotificationKind;

/// Notifications about notifications in browsers.
enum PushNotification implements NotificationKind {
    /// A browser was added, perhaps by somebody else.
    BROWSER_ADDED
}
