package tereze.gate.rules;

/// How many users at once a service bears, found out from its latency: as long as the latency is about what it
/// usually is, a few more are tried; if it rises, fewer. The algorithm is known as Gradient2 (Netflix,
/// concurrency-limits).
///
/// What is usual it learns from the first seconds, in which few users are there, and then slowly. Alone it takes a
/// latency that is always bad for the usual one, and grows under it. So the usual latency is kept within some
/// multiples of that of a service at rest, and [Controller] has guards of its own. Immutable.
///
/// @param limit users at once
/// @param usualMillis the latency that is usual
/// @param restMillis the latency of a fast service at rest
/// @param mostUsers more are never tried
/// @param seconds how many were seen, up to the number from which the usual latency is a slow average
public record Gradient2(double limit, double usualMillis, double restMillis, double mostUsers, int seconds) {
    /// Up to this multiple of the usual latency, nothing is wrong.
    private static final double TOLERANCE = 1.5;

    private static final double SMOOTHING = 0.2;
    private static final double USUAL_SMOOTHING = 1.0 / 300;

    /// The usual latency begins as the mean of so many seconds.
    private static final int WARM_UP = 10;

    /// If the latency falls below half of the usual one, that forgets faster.
    private static final double FORGETTING = 0.95;

    /// This part of the users is as low as the limit gets while they are there.
    private static final double FAR_BELOW = 0.9;

    /// The usual latency is at most this multiple of that at rest.
    private static final double MOST_USUAL = 5;

    /// The limit before anything is known.
    public static Gradient2 startingAt(double users, double restMillis, double mostUsers) {
        return new Gradient2(users, restMillis, restMillis, mostUsers, 0);
    }

    /// The limit after a second with this latency.
    ///
    /// @param latencyMillis of nine out of ten requests
    /// @param users at once. While they are less than half of the limit, it has not been tried and does not grow
    public Gradient2 after(double latencyMillis, double users) {
        double weight = seconds < WARM_UP ? 1.0 / (seconds + 1) : USUAL_SMOOTHING;
        double average = usualMillis + (latencyMillis - usualMillis) * weight;
        double forgotten = average > 2 * latencyMillis ? average * FORGETTING : average;
        double usual = Math.clamp(forgotten, restMillis, MOST_USUAL * restMillis);
        double gradient = Math.clamp(TOLERANCE * usual / latencyMillis, 0.5, 1);
        double aim = limit * gradient + Math.sqrt(limit);
        double next = aim > limit && users < limit / 2 ? limit : limit + (aim - limit) * SMOOTHING;
        return withLimit(notFarBelow(users, next)).withUsual(usual, Math.min(seconds + 1, WARM_UP));
    }

    /// The limit cut to a part of it, but not far below the users that there are.
    public Gradient2 cut(double part, double users) {
        return withLimit(notFarBelow(users, limit * part));
    }

    /// A lower limit would not make them leave any sooner, and would take long to grow again.
    private double notFarBelow(double users, double next) {
        return Math.max(next, Math.min(limit, users * FAR_BELOW));
    }

    private Gradient2 withLimit(double users) {
        return new Gradient2(Math.clamp(users, 1, mostUsers), usualMillis, restMillis, mostUsers, seconds);
    }

    private Gradient2 withUsual(double millis, int seen) {
        return new Gradient2(limit, millis, restMillis, mostUsers, seen);
    }
}
