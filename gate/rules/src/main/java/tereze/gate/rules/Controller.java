package tereze.gate.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Moves the cursors as fast as the service really works: a feedback loop that is asked once a second. Immutable:
/// each second gives the next controller.
///
/// It finds how many users the service bears ([Gradient2] and two guards), admits as many as are missing within
/// ten seconds, releases more than that because some do not come ([NoShows]), and stops for a service that is dead
/// ([Breaker]). People who never come hold up nobody, because the loop looks at users, not at tickets.
///
/// @param limit of users at once
/// @param secondsSinceCut since a guard cut the limit
/// @param goodRate average of the admitted, people a second, while the service works
/// @param rate people a second that it releases, whether or not so many wait
/// @param state what the next cursor says
/// @param cursors one for each lane, in the order of [Lane#ALL]; none falls
public record Controller(
        Settings settings,
        Gradient2 limit,
        int secondsSinceCut,
        NoShows noShows,
        Breaker breaker,
        double goodRate,
        double rate,
        Cursor.State state,
        List<Ord> cursors) {
    /// Within how many seconds the users that are missing are admitted.
    public static final double FILL_SECONDS = 10;

    /// The no-show share is capped at this: at most five times as many are released as should come.
    public static final double MOST_MADE_GOOD = 0.8;

    /// What a guard leaves of the limit.
    private static final double CUT = 0.7;

    /// A guard waits so long for the effect of its last cut.
    private static final int BETWEEN_CUTS = 2;

    private static final double GOOD_SMOOTHING = 0.2;

    /// What is known before the event.
    ///
    /// @param sloMillis a latency that is too high, whatever is usual
    /// @param mostPerSecond more people are never admitted in a second
    public record Settings(double sloMillis, double mostPerSecond, Shares shares) {}

    public Controller {
        cursors = List.copyOf(cursors);
    }

    /// The controller before its first second. It begins slowly, as after an outage: the service may be cold, and
    /// nobody knows how many were released by the writer before.
    ///
    /// @param cursors how far the gate's lanes have come: a new writer goes on where the last one stopped
    public static Controller startingAt(List<Ord> cursors, Gradient2 limit, Settings settings, long nowMillis) {
        return new Controller(
                settings,
                limit,
                BETWEEN_CUTS,
                NoShows.NONE,
                new Breaker.HalfOpen(settings.mostPerSecond(), nowMillis),
                1,
                0,
                Cursor.State.OPEN,
                cursors);
    }

    /// What follows from a second.
    ///
    /// @param lines one for each lane
    public Controller after(Sample sample, List<Line> lines, long nowMillis) {
        Breaker nextBreaker = breaker.after(sample.signal(), Math.max(1, goodRate), nowMillis);
        boolean tooMuch = sample.latencyMillis() > settings.sloMillis() || sample.isFailing();
        boolean cut = tooMuch && secondsSinceCut >= BETWEEN_CUTS;
        Gradient2 nextLimit = nextBreaker.isDown() ? limit : nextLimit(sample, tooMuch, cut);
        NoShows known = noShows.redeem(sample.came());

        boolean probe = nextBreaker.isProbing(breaker);
        double admitted = Math.min(missing(nextLimit, sample, known, nowMillis), nextBreaker.ceiling(nowMillis));
        double wanted = probe ? Breaker.PROBE : admitted / (1 - Math.min(known.part(nowMillis), MOST_MADE_GOOD));
        Release release = release(wanted, lines);
        return new Controller(
                settings,
                nextLimit,
                cut ? 1 : secondsSinceCut + 1,
                known.release(release.cursors(), release.people(), nowMillis),
                nextBreaker,
                nextBreaker.equals(Breaker.closed()) ? goodRate + (admitted - goodRate) * GOOD_SMOOTHING : goodRate,
                wanted,
                nextBreaker.isDown() && !probe ? Cursor.State.DOWN : Cursor.State.OPEN,
                release.cursors());
    }

    /// How many should be admitted in this second, so that with those on their way the limit is reached.
    private double missing(Gradient2 nextLimit, Sample sample, NoShows known, long nowMillis) {
        double users = sample.active() + known.expected(nowMillis);
        return Math.clamp((nextLimit.limit() - users) / FILL_SECONDS, 0, settings.mostPerSecond());
    }

    /// The cursor to sign and send.
    public Cursor cursor(EventId event, long epoch, long seq, long nowMillis, @Nullable Note note) {
        return new Cursor(event, epoch, seq, nowMillis, state, (int) Math.ceil(rate), cursors, note);
    }

    private Gradient2 nextLimit(Sample sample, boolean tooMuch, boolean cut) {
        if (cut) {
            return limit.cut(CUT, sample.active());
        }
        // A limit does not grow between two cuts, nor from a second without an answer.
        return tooMuch || sample.completed() == 0 ? limit : limit.after(sample.latencyMillis(), sample.active());
    }

    /// Moves the cursors over so many people who wait, by the lanes' shares.
    private Release release(double people, List<Line> lines) {
        return Release.of(people, cursors, lines, settings.shares());
    }
}
