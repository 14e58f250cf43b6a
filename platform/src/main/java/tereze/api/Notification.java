package tereze.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// What one person is told of an act.
///
/// @param until by when the person may answer; null where nothing is asked
public record Notification(
        PersonId person, NotificationKind kind, @Nullable Instant until) {
    /// One that asks nothing.
    public Notification(PersonId person, NotificationKind kind) {
        this(person, kind, null);
    }
}
