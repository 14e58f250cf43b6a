package tereze.notices;

import java.time.Duration;

/// What has not gone out yet by one channel.
///
/// @param waiting messages to be sent, the stuck ones not counted
/// @param stuck messages that have failed for a day: they are tried now and then, and somebody should look
/// @param refused messages that a provider will never take, or that were given up
/// @param oldest for how long the oldest of those not sent has waited; zero where there is none
public record Backlog(Channel channel, long waiting, long stuck, long refused, Duration oldest) {}
