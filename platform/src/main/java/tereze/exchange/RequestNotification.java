package tereze.exchange;

import java.util.Optional;
import tereze.api.NotificationKind;

/// Kinds of notifications about requests.
public enum RequestNotification implements NotificationKind {
    /// A private organisation asks about the person's address, and the person decides.
    ADDRESS_ASKED,
    /// The same about a young child, for each parent or guardian who may act for it. Nobody can answer for a child.
    CHILD_ADDRESS_ASKED;

    @Override
    public Optional<NotificationKind> forParents() {
        return switch (this) {
            case ADDRESS_ASKED -> Optional.of(CHILD_ADDRESS_ASKED);
            case CHILD_ADDRESS_ASKED -> Optional.empty();
        };
    }

    @Override
    public Priority priority() {
        return Priority.LOW;
    }
}
