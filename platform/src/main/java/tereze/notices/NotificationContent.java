package tereze.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The content of a notification, without its recipient.
///
/// @param kind its code
/// @param service the declared service; null for none
/// @param until the deadline of the person's answer; null if no answer is needed
public record NotificationContent(
        String kind, @Nullable String service, @Nullable Instant until) {}
