package tereze.gate.rules.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;

/// What happens next, and the true time. Things at the same time happen in the order in which they were planned.
final class Events {
    private record Event(long atMillis, long number, Runnable action) {}

    private final PriorityQueue<Event> planned =
            new PriorityQueue<>(Comparator.comparingLong(Event::atMillis).thenComparingLong(Event::number));

    private long nowMillis;
    private long number;

    Events(long startMillis) {
        nowMillis = startMillis;
    }

    long now() {
        return nowMillis;
    }

    void at(long millis, Runnable action) {
        planned.add(new Event(Math.max(millis, nowMillis), number++, action));
    }

    void in(long millis, Runnable action) {
        at(nowMillis + millis, action);
    }

    void every(long millis, Runnable action) {
        in(millis, () -> {
            action.run();
            every(millis, action);
        });
    }

    void runUntil(long millis) {
        for (Event next = planned.peek(); next != null && next.atMillis() <= millis; next = planned.peek()) {
            planned.remove();
            nowMillis = next.atMillis();
            next.action().run();
        }
        nowMillis = millis;
    }
}
