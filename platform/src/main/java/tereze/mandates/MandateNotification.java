package tereze.mandates;

import tereze.api.NotificationKind;

/// Notifications about mandates.
public enum MandateNotification implements NotificationKind {
    /// Somebody lets you apply for them.
    MANDATE_GIVEN,
    /// They revoked it.
    MANDATE_REVOKED,
    /// Your representative declined.
    MANDATE_DECLINED
}
