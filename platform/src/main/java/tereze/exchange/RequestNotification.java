package tereze.exchange;

import tereze.api.NotificationKind;

/// What people are told of requests.
public enum RequestNotification implements NotificationKind {
    /// A private organisation asks about your address, and you decide.
    ADDRESS_ASKED;

    @Override
    public Priority priority() {
        return Priority.LOW;
    }
}
