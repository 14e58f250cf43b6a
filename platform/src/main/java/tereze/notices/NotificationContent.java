package tereze.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a notice says, apart from whom it is for.
///
/// @param kind its code
/// @param service the declared service behind it; null where there is none
/// @param until by when the person may answer; null where nothing is asked
public record NotificationContent(
        String kind, @Nullable String service, @Nullable Instant until) {}
