package tereze.gate.rules;

/// Stops the releases to a service that is dead, and begins again carefully: a circuit breaker. Immutable; asked
/// once a second.
public sealed interface Breaker {
    /// So many seconds without a sign of life in a row mean that the service is down.
    int DEAD_SECONDS = 3;

    /// How many people a probe releases.
    int PROBE = 3;

    /// How often a dead service is probed.
    long PROBE_MILLIS = 5_000;

    /// The part of the last good rate with which a recovered service begins; it doubles in each
    /// [#DOUBLING_MILLIS].
    double FIRST_PART = 0.1;

    long DOUBLING_MILLIS = 10_000;

    /// What a second, or a health call, says about the service.
    enum Signal {
        /// Requests were answered.
        ALIVE,
        /// There were requests, and none was answered.
        DEAD,
        /// There were none.
        QUIET
    }

    /// The service works.
    ///
    /// @param dead seconds without a sign of life so far
    record Closed(int dead) implements Breaker {}

    /// The service is down: nobody is released, but probes.
    ///
    /// @param goodRate people a second before
    /// @param probedMillis the last probe, or the beginning
    record Open(double goodRate, long probedMillis) implements Breaker {}

    /// The service has answered again and gets more and more people.
    ///
    /// @param goodRate people a second before it was down
    /// @param sinceMillis the first answer
    record HalfOpen(double goodRate, long sinceMillis) implements Breaker {}

    /// Before anything is known, the service works.
    static Breaker closed() {
        return new Closed(0);
    }

    /// A service that was recovering a moment ago, so that a writer that is started again goes on where it was.
    ///
    /// @param rate people a second that were released last
    /// @param goodRate people a second while it works
    static Breaker recovering(double rate, double goodRate, long nowMillis) {
        double doublings = Math.log(rate / (goodRate * FIRST_PART)) / Math.log(2);
        return new HalfOpen(goodRate, nowMillis - Math.max(0, Math.round(doublings * DOUBLING_MILLIS)));
    }

    /// What follows from a signal.
    ///
    /// @param goodRate people a second while it works
    default Breaker after(Signal signal, double goodRate, long nowMillis) {
        return switch (this) {
            case Closed(int dead) ->
                switch (signal) {
                    case ALIVE -> closed();
                    case DEAD -> dead + 1 < DEAD_SECONDS ? new Closed(dead + 1) : new Open(goodRate, nowMillis);
                    case QUIET -> this;
                };
            case Open(double before, long probed) ->
                switch (signal) {
                    case ALIVE -> new HalfOpen(before, nowMillis);
                    case DEAD, QUIET -> nowMillis - probed < PROBE_MILLIS ? this : new Open(before, nowMillis);
                };
            case HalfOpen(double before, long _) ->
                switch (signal) {
                    case ALIVE, QUIET -> ceiling(nowMillis) < before ? this : closed();
                    case DEAD -> new Open(before, nowMillis);
                };
        };
    }

    /// At most so many people a second may be released.
    default double ceiling(long nowMillis) {
        return switch (this) {
            case Closed _ -> Double.POSITIVE_INFINITY;
            case Open _ -> 0;
            case HalfOpen(double goodRate, long since) ->
                goodRate * FIRST_PART * Math.pow(2, (double) (nowMillis - since) / DOUBLING_MILLIS);
        };
    }

    /// Whether the service is down, also while it is probed.
    default boolean isDown() {
        return switch (this) {
            case Closed _, HalfOpen _ -> false;
            case Open _ -> true;
        };
    }

    /// Whether a probe is released now, after a step that led here from another breaker.
    default boolean isProbing(Breaker before) {
        return isDown() && before.isDown() && !equals(before);
    }
}
