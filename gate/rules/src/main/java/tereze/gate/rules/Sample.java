package tereze.gate.rules;

import java.util.List;

/// What was seen of the service in one second. Only requests of admitted people count.
///
/// @param came the turns of the people who used their passes for the first time
/// @param active users at the end of the second
/// @param completed requests that were answered
/// @param failed requests that ended with an error or a time-out
/// @param stuck requests that had no answer for more than a second, at the end of the second
/// @param latencyMillis the 90th percentile of the latency of those that were answered; 0 if none was
public record Sample(List<NoShows.Turn> came, int active, int completed, int failed, int stuck, double latencyMillis) {
    /// Up to so many failures a second are chance.
    private static final int FEW = 2;

    public Sample {
        came = List.copyOf(came);
    }

    /// Whether the service lives.
    public Breaker.Signal signal() {
        if (completed > 0) {
            return Breaker.Signal.ALIVE;
        }
        return failed > 0 || stuck > 0 ? Breaker.Signal.DEAD : Breaker.Signal.QUIET;
    }

    /// Whether more than one request in a hundred failed.
    boolean isFailing() {
        return failed > FEW && failed * 100L > completed + failed;
    }
}
