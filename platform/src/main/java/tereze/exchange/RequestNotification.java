package tereze.exchange;

import tereze.api.NotificationKind;

/// Kinds of notifications about requests.
public enum RequestNotification implements NotificationKind {
    /// A private organisation asks about the person's address, and the person decides.
    ADDRESS_ASKED;

    @Override
    public Priority priority() {
        return Priority.LOW;
    }
}
