package tereze.api;

import java.util.Set;
import java.util.UUID;
import tereze.acts.PersonId;

/// Who is known to have received a notification. The module that sends them implements it; where there is none, nobody
/// is.
@FunctionalInterface
public interface DeliveryConfirmation {
    /// Those to whom a provider brought a notification that asks something, with time enough to answer.
    ///
    /// @param thing what the notification is about
    Set<PersonId> inTime(UUID thing, NotificationKind kind);
}
