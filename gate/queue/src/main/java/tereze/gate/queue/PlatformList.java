package tereze.gate.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pid;
import tereze.gate.wire.Json;

/// Checks the list of admissions that a platform publishes. Each line says how far its lane had been released
/// (`reached`), so nobody can be let in before their turn unseen: a place is never behind it, in a lane it never
/// falls, and whether somebody is late follows from the two.
final class PlatformList {
    static final String MEMBERS = "pid, ord, reached, lane, at, late";

    private final List<Deque<Reached>> recent = new ArrayList<>();
    private final List<Ord> before = new ArrayList<>();
    private long newest;

    PlatformList() {
        Lane.ALL.forEach(_ -> {
            recent.add(new ArrayDeque<>());
            before.add(Ord.FIRST);
        });
    }

    private record Reached(long atMillis, Ord ord) {}

    private record Published(
            @Nullable String pid,
            @Nullable String ord,
            @Nullable String reached,
            int lane,
            @Nullable String at,
            boolean late) {}

    /// Reads a line; empty if it is none.
    static Optional<Admissions.Line> read(String text) {
        try {
            Published line = Json.read(text.getBytes(StandardCharsets.UTF_8), Published.class);
            if (line.pid() == null || line.ord() == null || line.reached() == null || line.at() == null) {
                return Optional.empty();
            }
            Optional<Pid> pid = Pid.parse(line.pid());
            Optional<Ord> ord = Ord.parse(line.ord());
            Optional<Ord> reached = Ord.parse(line.reached());
            if (pid.isEmpty()
                    || ord.isEmpty()
                    || reached.isEmpty()
                    || Lane.of(line.lane()).isEmpty()) {
                return Optional.empty();
            }
            long at = Instant.parse(line.at()).toEpochMilli();
            return Optional.of(new Admissions.Line(pid.get(), ord.get(), line.lane(), at, line.late(), reached.get()));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Takes the next line.
    ///
    /// @return what is wrong with it
    Optional<String> wrong(Admissions.Line line) {
        Ord reached = line.reached();
        if (reached == null) {
            throw new IllegalStateException("a line of another list");
        }
        String who = "pid " + line.pid() + " with the place " + line.ord();
        if (!line.ord().isAdmittedBy(reached)) {
            return Optional.of(
                    who + " is let in before their turn: lane " + line.lane() + " is released up to " + reached);
        }
        if (line.late() != line.ord().isPassedBy(reached)) {
            return Optional.of(who + " is " + (line.late() ? "" : "not ") + "marked as late, and lane " + line.lane()
                    + " is released up to " + reached);
        }
        if (line.atMillis() < newest) {
            return Optional.of(who + " is older than the line before");
        }
        newest = line.atMillis();
        Ord least = leastAt(line.lane(), line.atMillis());
        if (reached.compareTo(least) < 0) {
            return Optional.of(who + " says that lane " + line.lane() + " is released up to " + reached
                    + ", and it was released up to " + least + " before");
        }
        recent.get(line.lane()).add(new Reached(line.atMillis(), reached));
        return Optional.empty();
    }

    /// How far a lane was released at a moment, whatever the clocks of the platform's nodes show.
    private Ord leastAt(int lane, long atMillis) {
        Deque<Reached> some = recent.get(lane);
        while (!some.isEmpty() && some.getFirst().atMillis() <= atMillis - Admissions.CLOCKS.toMillis()) {
            before.set(lane, before.get(lane).max(some.removeFirst().ord()));
        }
        return before.get(lane);
    }
}
