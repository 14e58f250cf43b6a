package tereze.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// A notification of one person about an act.
///
/// @param until the end of the time to answer; null if nothing is asked
public record Notification(
        PersonId person, NotificationKind kind, @Nullable Instant until) {
    /// A notification without a question.
    public Notification(PersonId person, NotificationKind kind) {
        this(person, kind, null);
    }
}
