package tereze.gate.store;

import tereze.gate.rules.EventId;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Pid;
import tereze.gate.rules.Ticket;

/// When and where somebody got their first ticket: all of a ticket but whose it is.
///
/// @param millis since 1970
/// @param node that issued it
/// @param offline whether a kiosk issued it
public record Arrival(long millis, int node, Lane lane, boolean offline) {
    private static final int NODE_BITS = 16;
    private static final int LANE_BITS = 2;
    private static final int FLAG_BITS = 1;

    /// The latest moment that fits: in the year 2527.
    private static final long LAST = (1L << (Long.SIZE - 1 - NODE_BITS - LANE_BITS - FLAG_BITS)) - 1;

    public Arrival {
        if (millis < 0 || millis > LAST || node < 0 || node >= 1 << NODE_BITS) {
            throw new IllegalArgumentException("millis, node: " + millis + ", " + node);
        }
    }

    /// As one positive number. Earlier arrivals have smaller ones.
    long packed() {
        return ((millis << NODE_BITS | node) << LANE_BITS | lane.code()) << FLAG_BITS | (offline ? 1 : 0);
    }

    static Arrival unpacked(long packed) {
        return new Arrival(
                packed >>> (NODE_BITS + LANE_BITS + FLAG_BITS),
                (int) (packed >>> (LANE_BITS + FLAG_BITS)) & ((1 << NODE_BITS) - 1),
                Lane.ALL.get((int) (packed >>> FLAG_BITS) & ((1 << LANE_BITS) - 1)),
                (packed & 1) == 1);
    }

    /// The ticket of this arrival.
    public Ticket ticket(EventId event, Pid pid) {
        return new Ticket(1, event, lane, offline ? Ticket.OFFLINE : 0, node, millis, pid);
    }
}
