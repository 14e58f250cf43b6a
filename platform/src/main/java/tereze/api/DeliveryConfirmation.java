package tereze.api;

import java.util.Set;
import java.util.UUID;
import tereze.acts.PersonId;

/// Finds who is known to have received a notification. The module that sends notifications implements it. Without an
/// implementation, no receipt is known.
@FunctionalInterface
public interface DeliveryConfirmation {
    /// The people to whom a provider delivered a notification with a question, early enough to answer.
    ///
    /// @param thing the subject of the notification
    Set<PersonId> inTime(UUID thing, NotificationKind kind);
}
