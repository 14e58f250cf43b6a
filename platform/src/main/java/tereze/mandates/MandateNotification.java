package tereze.mandates;

import tereze.api.NotificationKind;

/// What people are told of mandates.
public enum MandateNotification implements NotificationKind {
    /// Somebody lets you apply for them.
    MANDATE_GIVEN,
    /// They take that back.
    MANDATE_REVOKED,
    /// Your representative does not wish to act for you.
    MANDATE_DECLINED
}
