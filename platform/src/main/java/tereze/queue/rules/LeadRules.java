package tereze.queue.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tereze.catalogue.Availability;
import tereze.gate.rules.Controller;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Gradient2;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Line;
import tereze.gate.rules.Note;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Sample;
import tereze.gate.rules.Shares;

/// How the line of an event moves from second to second. The arithmetic is the gate's [Controller]; this says what
/// it is fed with, and that a paused service moves nobody.
public final class LeadRules {
    /// Parts of the rate in percent: for the public, for desks that help people, for emergencies.
    public static final List<Integer> SHARES = List.of(80, 15, 5);

    /// Nine of ten requests of those who were let in are answered within this time, or the limit is cut.
    public static final double SLO_MILLIS = 1_000;

    /// The latency of the service at rest.
    private static final double REST_MILLIS = 50;

    private static final double FEWEST_USERS = 20;

    /// What a service must have borne in its rehearsal: half more than the average second of a working day of eight
    /// hours on the busiest day.
    private static final double REHEARSED = 1.5 / (8 * 3_600);

    /// How long a person needs to apply.
    private static final double SESSION_SECONDS = 300;
    private static final double MOST_USERS = 20_000;

    private LeadRules() {}

    /// The first controller of a writer: it goes on where the line is.
    ///
    /// @param reached how far the writer before released each lane
    /// @param held what the nodes of the gate hold
    /// @param perDay applications on the busiest day, as the service declares them
    public static Controller beginning(
            List<Ord> reached, List<Cursor> held, int perDay, int mostPerSecond, long nowMillis) {
        return Controller.startingAt(
                furthest(reached, held),
                Gradient2.startingAt(firstUsers(perDay), REST_MILLIS, MOST_USERS),
                new Controller.Settings(SLO_MILLIS, mostPerSecond, new Shares(SHARES)),
                nowMillis);
    }

    /// The users at once that the service was rehearsed with, by Little's law. With fewer, those who never come would
    /// hold up the line until it is known how many they are.
    static double firstUsers(int perDay) {
        return Math.clamp(perDay * REHEARSED * SESSION_SECONDS, FEWEST_USERS, MOST_USERS);
    }

    private static List<Ord> furthest(List<Ord> reached, List<Cursor> held) {
        return Lane.ALL.stream()
                .map(lane -> held.stream().map(cursor -> cursor.of(lane)).reduce(reached.get(lane.code()), Ord::max))
                .toList();
    }

    /// What follows from a second.
    ///
    /// @param paused whether the service takes no applications now: then the line stands still, and it begins
    ///     carefully afterwards
    public static Controller next(Controller before, boolean paused, Sample sample, List<Line> lines, long nowMillis) {
        if (paused) {
            return Controller.startingAt(before.cursors(), before.limit(), before.settings(), nowMillis);
        }
        return before.after(sample, lines, nowMillis);
    }

    /// The cursor to sign and send.
    ///
    /// @param paused null if the service is not paused
    public static Cursor cursor(
            Controller controller,
            int event,
            long epoch,
            long seq,
            Availability.@Nullable Paused paused,
            long nowMillis) {
        if (paused == null) {
            return controller.cursor(new EventId(event), epoch, seq, nowMillis, null);
        }
        return new Cursor(
                new EventId(event),
                epoch,
                seq,
                nowMillis,
                Cursor.State.PAUSED,
                0,
                controller.cursors(),
                new Note(
                        paused.reason().kk(),
                        paused.reason().ru(),
                        paused.reason().en()));
    }

    /// For how many people it was their turn.
    public static double released(Controller controller, List<Line> lines) {
        return IntStream.range(0, lines.size())
                .mapToDouble(lane -> lines.get(lane).ahead(controller.cursors().get(lane)))
                .sum();
    }

    /// How many people came.
    public static long arrived(List<Line> lines) {
        return lines.stream().mapToLong(Line::total).sum();
    }
}
