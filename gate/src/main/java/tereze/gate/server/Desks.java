package tereze.gate.server;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tereze.gate.event.Keys;
import tereze.gate.rules.DeskHeader;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Iin;
import tereze.gate.rules.Lane;

/// Desks of service centres, which get tickets in lanes of their own for people who cannot queue by themselves.
/// Thread-safe.
final class Desks {
    private static final int MOST_A_MINUTE = 2;
    private static final long MINUTE_MILLIS = 60_000;

    private final EventId event;
    private final Keys keys;
    private final Clock clock;
    private final Map<String, Deque<Long>> granted = new HashMap<>();

    Desks(EventId event, Keys keys, Clock clock) {
        this.event = event;
        this.keys = keys;
        this.clock = clock;
    }

    /// The lane that a desk gets for a person. Two requests for one person take two turns of the desk.
    ///
    /// @param header the header [DeskHeader#NAME]
    /// @param wanted the public lane means the assisted one
    Lane granted(String header, Iin iin, Lane wanted) {
        Optional<DeskHeader> read = DeskHeader.read(header);
        Optional<Hmac> key = read.flatMap(desk -> keys.desk(desk.name()));
        if (key.isEmpty() || !read.get().isGenuine(event, iin, key.get(), clock.millis())) {
            throw new Refused(Refusal.DESK_FORGED);
        }
        take(read.get().name());
        return wanted == Lane.PUBLIC ? Lane.ASSISTED : wanted;
    }

    private synchronized void take(String name) {
        Deque<Long> last = granted.computeIfAbsent(name, none -> new ArrayDeque<>());
        long now = clock.millis();
        while (!last.isEmpty() && last.getFirst() <= now - MINUTE_MILLIS) {
            last.removeFirst();
        }
        if (last.size() == MOST_A_MINUTE) {
            throw new Refused(Refusal.DESK_BUSY);
        }
        last.addLast(now);
    }
}
