package tereze.notices;

import java.time.Duration;

/// Messages of one channel that have not been sent.
///
/// @param waiting messages in the queue, without the stuck ones
/// @param stuck messages that have failed for a day: they are retried rarely, and an operator should look
/// @param refused messages that a provider rejected for good, or that were given up
/// @param oldest the age of the oldest unsent message; zero if there is none
public record Backlog(Channel channel, long waiting, long stuck, long refused, Duration oldest) {}
