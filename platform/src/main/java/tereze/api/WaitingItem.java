package tereze.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that waits for a person: a question, unread messages, a registration that will end.
///
/// @param page where the person does it
/// @param text what waits
/// @param until the end of the person's time, exclusive; null if there is none, or if it is not known yet
public record WaitingItem(
        String page, PageText text, @Nullable Instant until) {}
