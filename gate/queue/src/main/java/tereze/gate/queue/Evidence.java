package tereze.gate.queue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;
import tereze.gate.wire.DrawMessage;
import tereze.gate.wire.Json;

/// All that a gate has written down of an event, as it was found: nothing of it is checked yet.
///
/// @param place where it was found, for people
/// @param event as it was found there; if there is none, the one that was given
/// @param draw null if there is none yet
/// @param notes on what was left out, for people
record Evidence(
        String place,
        GateEvent event,
        List<Node> nodes,
        @Nullable DrawMessage draw,
        List<String> notes) {
    Evidence {
        nodes = List.copyOf(nodes);
        notes = List.copyOf(notes);
    }

    /// What one node has written.
    ///
    /// @param number of the node
    /// @param seals in the order in which they were written
    /// @param roster the entries of each second since 1970; null: it is not published before the draw
    /// @param refused those that do not count, because a kiosk handed them in too late
    /// @param lanes of the people who are not in the public one; null: they are not published
    record Node(
            int number,
            List<Seal> seals,
            @Nullable SortedMap<Long, List<RosterEntry>> roster,
            Set<RosterEntry> refused,
            @Nullable Map<Pid, Integer> lanes) {
        Node {
            seals = List.copyOf(seals);
            refused = Set.copyOf(refused);
            lanes = lanes == null ? null : Map.copyOf(lanes);
        }
    }

    /// Puts entries to their seconds.
    static SortedMap<Long, List<RosterEntry>> bySecond(Iterable<RosterEntry> entries) {
        SortedMap<Long, List<RosterEntry>> seconds = new TreeMap<>();
        for (RosterEntry entry : entries) {
            seconds.computeIfAbsent(entry.second(), _ -> new ArrayList<>()).add(entry);
        }
        return seconds;
    }

    /// Reads lines of JSON.
    ///
    /// @param place of them, for messages
    /// @param type of each line
    /// @param read turns a line into its value; throws an [IllegalArgumentException] if it is none
    /// @throws Discrepancy if a line is no such object
    static <T, R> List<R> lines(String place, byte[] text, Class<T> type, Function<T, R> read) throws Discrepancy {
        List<R> objects = new ArrayList<>();
        int number = 0;
        for (String line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            try {
                objects.add(read.apply(Json.read(line.getBytes(StandardCharsets.UTF_8), type)));
            } catch (IllegalArgumentException e) {
                throw new Discrepancy(place + ":" + number, "it cannot be read: " + e.getMessage());
            }
        }
        return objects;
    }
}
