package tereze.api;

import java.util.Set;
import java.util.UUID;
import tereze.acts.PersonId;

/// Tells who is known to have received a notification. The module that sends notifications implements it; without
/// one, nobody is known to have received any.
@FunctionalInterface
public interface DeliveryConfirmation {
    /// The people to whom a provider delivered a notification with a question, early enough to answer.
    ///
    /// @param thing the subject of the notification
    Set<PersonId> inTime(UUID thing, NotificationKind kind);
}
