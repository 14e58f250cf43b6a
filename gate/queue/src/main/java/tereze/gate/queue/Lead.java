package tereze.gate.queue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import tereze.gate.event.GateEvent;
import tereze.gate.rules.Breaker;
import tereze.gate.rules.Breaker.Signal;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Line;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Release;
import tereze.gate.rules.Schedule;
import tereze.gate.rules.Schedule.Phase;
import tereze.gate.rules.Shares;

/// Moves the cursors by a fixed number of people a second, for a site that says no more than whether it lives.
/// Immutable: each second gives the next one.
///
/// @param breaker whether the site lives, as its health calls say
/// @param state what the next cursor says
/// @param rate people a second that are released now
/// @param cursors one for each lane, in the order of [tereze.gate.rules.Lane#ALL]; none falls
/// @param atMillis when this was decided, milliseconds since 1970
record Lead(Settings settings, Breaker breaker, Cursor.State state, double rate, List<Ord> cursors, long atMillis) {
    /// If a second took longer, the people of at most so much time are released together.
    private static final long MOST_MILLIS = 2_000;

    /// What is known before.
    ///
    /// @param perSecond how many people the site takes
    record Settings(Schedule schedule, Shares shares, int perSecond) {
        static Settings of(GateEvent event, int perSecond) {
            return new Settings(event.schedule(), event.shares(), perSecond);
        }
    }

    Lead {
        cursors = List.copyOf(cursors);
    }

    /// Where the line is before the first second.
    ///
    /// @param cursors how far the gate's lanes have come
    static Lead startingAt(List<Ord> cursors, Settings settings, long nowMillis) {
        return new Lead(settings, Breaker.closed(), Cursor.State.PAUSED, 0, cursors, nowMillis);
    }

    /// What follows from a second.
    ///
    /// @param signal what the health call says; [Signal#QUIET] if none is made
    /// @param drawn whether the seed is known: before, nobody has a place
    /// @param lines one for each lane
    Lead after(Signal signal, boolean drawn, List<Line> lines, long nowMillis) {
        Breaker next = breaker.after(signal, settings.perSecond(), nowMillis);
        Cursor.State now = state(next, nowMillis);
        double people = now == Cursor.State.OPEN ? Math.min(settings.perSecond(), next.ceiling(nowMillis)) : 0;
        double seconds = Math.clamp(nowMillis - atMillis, 0, MOST_MILLIS) / 1_000.0;
        return new Lead(
                settings,
                next,
                now,
                people,
                drawn
                        ? Release.of(people * seconds, cursors, lines, settings.shares())
                                .cursors()
                        : cursors,
                nowMillis);
    }

    /// No lane is behind another writer's.
    Lead notBehind(List<Ord> others) {
        List<Ord> furthest = IntStream.range(0, cursors.size())
                .mapToObj(lane -> cursors.get(lane).max(others.get(lane)))
                .toList();
        return new Lead(settings, breaker, state, rate, furthest, atMillis);
    }

    /// Takes over from a writer that was killed: a site that was down, or recovering, does not get everybody at once.
    ///
    /// @param last its last cursor
    Lead resuming(Cursor last, long nowMillis) {
        int all = settings.perSecond();
        Breaker known = switch (last.state()) {
            case DOWN -> new Breaker.Open(all, nowMillis);
            case OPEN -> last.rate() < all ? Breaker.recovering(last.rate(), all, nowMillis) : breaker;
            case CLOSED, PAUSED -> breaker;
        };
        return new Lead(settings, known, state, rate, cursors, atMillis);
    }

    /// The last cursor of a writer that ends.
    Lead paused(long nowMillis) {
        return new Lead(settings, breaker, Cursor.State.PAUSED, 0, cursors, nowMillis);
    }

    /// The cursor to sign and send.
    Cursor cursor(EventId event, long epoch, long seq) {
        return new Cursor(event, epoch, seq, atMillis, state, (int) Math.ceil(rate), cursors, null);
    }

    private Cursor.State state(Breaker next, long nowMillis) {
        boolean open = nowMillis >= settings.schedule().opens().toEpochMilli()
                && settings.schedule().at(Instant.ofEpochMilli(nowMillis)) != Phase.OVER;
        if (!open) {
            return Cursor.State.CLOSED;
        }
        return next.isDown() ? Cursor.State.DOWN : Cursor.State.OPEN;
    }
}
