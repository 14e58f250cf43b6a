package tereze.gate.rules.simulation;

import java.util.Random;
import java.util.Set;

/// Messages that take a while, get lost, and do not cross a partition.
final class Network {
    /// The address of all visitors, whom no partition cuts off.
    static final int VISITOR = 0;

    private static final int LEAST_MILLIS = 10;
    private static final int MOST_MILLIS = 150;

    private final Events events;
    private final Random random;
    private final double loss;
    private Set<Integer> cutOff = Set.of();

    Network(Events events, Random random, double loss) {
        this.events = events;
        this.random = random;
        this.loss = loss;
    }

    /// Cuts some addresses off from the others.
    void cutOff(Set<Integer> addresses) {
        cutOff = addresses;
    }

    void send(int from, int to, Runnable delivery) {
        send(random, from, to, delivery);
    }

    /// Sends with chance of one's own, which what others do does not change.
    void send(Random chance, int from, int to, Runnable delivery) {
        boolean lost = chance.nextDouble() < loss;
        int delay = chance.nextInt(LEAST_MILLIS, MOST_MILLIS);
        boolean crosses = from != VISITOR && to != VISITOR && cutOff.contains(from) != cutOff.contains(to);
        if (!lost && !crosses) {
            events.in(delay, delivery);
        }
    }
}
