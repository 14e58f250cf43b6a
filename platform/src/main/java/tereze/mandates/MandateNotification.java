package tereze.mandates;

import tereze.api.NotificationKind;

/// Notifications about mandates.
public enum MandateNotification implements NotificationKind {
    /// Somebody lets you apply for them.
    MANDATE_GIVEN,
    /// You let somebody apply for you: told in case it was not you.
    MANDATE_GIVEN_BY_YOU,
    /// They revoked it.
    MANDATE_REVOKED,
    /// Your representative declined.
    MANDATE_DECLINED
}
