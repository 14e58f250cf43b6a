package tereze.queue;

import java.time.Instant;

/// How a queue is at a moment.
///
/// @param state of the service, as the cursor says it
/// @param arrived people who took a place until then
/// @param released for how many people it was their turn
/// @param admitted those of them who were let in
/// @param noShows percent of those who did not come
/// @param latencyMillis within which nine of ten requests were answered; 0 if there was none
/// @param users how many at once the service bears
public record QueueFigure(
        Instant at,
        String state,
        long arrived,
        long waiting,
        long released,
        long admitted,
        int noShows,
        int latencyMillis,
        int users) {}
