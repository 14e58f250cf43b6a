package tereze.mandates;

import tereze.api.NotificationKind;

/// Notifications about mandates.
public enum MandateNotification implements NotificationKind {
    /// Somebody lets you apply for them.
    MANDATE_GIVEN,
    /// Another person may apply for you: the giver is notified, because it may not have been the giver.
    MANDATE_GIVEN_BY_YOU,
    /// They revoked it.
    MANDATE_REVOKED,
    /// Your representative declined.
    MANDATE_DECLINED
}
