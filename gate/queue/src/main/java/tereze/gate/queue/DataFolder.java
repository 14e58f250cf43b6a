package tereze.gate.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.gate.client.Obstacle;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;
import tereze.gate.wire.DrawMessage;
import tereze.gate.wire.SealLine;

/// Reads the folder in which gates keep what they issue. The files of several nodes may be together in it.
final class DataFolder {
    private static final Pattern NODE_FILE = Pattern.compile("node-(\\d{1,5})\\.(roster|seals)");
    private static final Pattern EVENT_FOLDER = Pattern.compile("event-\\d+");

    private final Path folder;
    private final List<String> notes = new ArrayList<>();

    private DataFolder(Path folder) {
        this.folder = folder;
    }

    /// Reads an event.
    ///
    /// @param data the folder of a gate, in which each event has one
    /// @param given says which event, and is taken if the gate has left no file of it; null: there is one only
    static Evidence read(Path data, @Nullable GateEvent given) throws IOException, Obstacle, WrongFile, Discrepancy {
        DataFolder of = new DataFolder(given == null ? only(data) : data.resolve("event-" + given.id()));
        if (!Files.isDirectory(of.folder)) {
            throw new Obstacle(of.folder + ": there is no such folder (expected: the --data folder of a gate)");
        }
        return of.evidence(given);
    }

    private static Path only(Path data) throws IOException, Obstacle {
        if (!Files.isDirectory(data)) {
            throw new Obstacle(data + ": there is no such folder");
        }
        try (Stream<Path> all = Files.list(data)) {
            List<Path> events = all.filter(folder ->
                            EVENT_FOLDER.matcher("" + folder.getFileName()).matches())
                    .toList();
            if (events.size() != 1) {
                throw new Obstacle(data + ": it has " + events.size()
                        + " events (expected: one, or --event, which says which of them)");
            }
            return events.getFirst();
        }
    }

    private Evidence evidence(@Nullable GateEvent given) throws IOException, Obstacle, WrongFile, Discrepancy {
        Path file = folder.resolve("event.json");
        if (given == null && !Files.exists(file)) {
            throw new Obstacle(file + ": there is no such file (expected: it, or --event)");
        }
        List<Evidence.Node> nodes = new ArrayList<>();
        for (int number : numbers()) {
            nodes.add(node(number));
        }
        GateEvent found = given == null || Files.exists(file) ? EventFile.read(file) : given;
        return new Evidence("" + folder, found, nodes, draw(), notes);
    }

    private Set<Integer> numbers() throws IOException {
        Set<Integer> numbers = new TreeSet<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(file -> {
                Matcher name = NODE_FILE.matcher("" + file.getFileName());
                if (name.matches()) {
                    numbers.add(Integer.parseInt(name.group(1)));
                }
            });
        }
        return numbers;
    }

    private Evidence.Node node(int number) throws IOException, Discrepancy {
        Path sealFile = folder.resolve("node-" + number + ".seals");
        List<Seal> seals =
                Evidence.lines("" + sealFile.getFileName(), wholeLines(sealFile), SealLine.class, SealLine::toSeal);
        List<RosterEntry> entries = entries(folder.resolve("node-" + number + ".roster"));
        return new Evidence.Node(number, seals, Evidence.bySecond(entries), refused(number, entries), lanes(number));
    }

    /// The lanes outside the public one: 17 bytes each, `pid[16]` and the lane.
    private Map<Pid, Integer> lanes(int number) throws IOException {
        byte[] all = read(folder.resolve("node-" + number + ".lanes"));
        Map<Pid, Integer> lanes = new HashMap<>();
        for (int at = 0; at + Pid.BYTES < all.length; at += Pid.BYTES + 1) {
            lanes.put(Pid.of(all, at), (int) all[at + Pid.BYTES]);
        }
        return lanes;
    }

    private record Range(int from, int to) {}

    private record HandedIn(@Nullable List<Range> refused) {}

    /// What a kiosk handed in too late.
    private Set<RosterEntry> refused(int number, List<RosterEntry> entries) throws IOException, Discrepancy {
        Path file = folder.resolve("node-" + number + ".sync");
        Set<RosterEntry> refused = new HashSet<>();
        for (HandedIn one : Evidence.lines("" + file.getFileName(), read(file), HandedIn.class, Function.identity())) {
            List<Range> ranges = one.refused();
            for (Range range : ranges == null ? List.<Range>of() : ranges) {
                refused.addAll(entries.subList(
                        Math.clamp(range.from(), 0, entries.size()), Math.clamp(range.to(), 0, entries.size())));
            }
        }
        return refused;
    }

    private byte[] wholeLines(Path file) throws IOException {
        byte[] all = read(file);
        int whole = all.length;
        while (whole > 0 && all[whole - 1] != '\n') {
            whole--;
        }
        noteCut(file, all.length - whole);
        return Arrays.copyOf(all, whole);
    }

    private List<RosterEntry> entries(Path file) throws IOException {
        byte[] all = read(file);
        List<RosterEntry> entries = new ArrayList<>(all.length / RosterEntry.BYTES);
        for (int at = 0; at + RosterEntry.BYTES <= all.length; at += RosterEntry.BYTES) {
            entries.add(RosterEntry.of(all, at));
        }
        noteCut(file, all.length % RosterEntry.BYTES);
        return entries;
    }

    private void noteCut(Path file, int bytes) {
        if (bytes > 0) {
            notes.add(file.getFileName() + ": the last entry was not written to its end, and does not count");
        }
    }

    private static byte[] read(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private @Nullable DrawMessage draw() throws IOException, Discrepancy {
        Path file = folder.resolve("draw.json");
        if (!Files.exists(file)) {
            return null;
        }
        List<DrawMessage> draws =
                Evidence.lines("draw.json", Files.readAllBytes(file), DrawMessage.class, Function.identity());
        if (draws.size() != 1) {
            throw new Discrepancy("draw.json", draws.size() + " lines (expected: 1)");
        }
        return draws.getFirst();
    }
}
