package tereze.gate.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.EventId;

/// The event files in the folder of a node: each beside what is issued for it, `event-7/event.json`.
public final class KnownEvents {
    private static final Pattern FOLDER = Pattern.compile("event-[1-9]\\d{0,9}");
    private static final String FILE = "event.json";

    private KnownEvents() {}

    /// Reads all of them, by their numbers. One that is damaged is left out, and said.
    public static Map<EventId, GateEvent> read(Path folder) throws IOException {
        Map<EventId, GateEvent> known = new TreeMap<>((one, other) -> Integer.compare(one.value(), other.value()));
        for (Path file : files(folder)) {
            try {
                GateEvent event = EventFile.read(file);
                if (file.equals(file(folder, event.id()))) {
                    known.put(event.id(), event);
                    continue;
                }
                throw new WrongFile(file + ": event " + event.id() + " (expected: that of the folder)");
            } catch (WrongFile e) {
                System.getLogger(KnownEvents.class.getName())
                        .log(System.Logger.Level.WARNING, "left out: {0}", e.getMessage());
            }
        }
        return known;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(
                            one -> FOLDER.matcher(one.getFileName().toString()).matches())
                    .map(one -> one.resolve(FILE))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    /// Writes an event down, unless there is a file of it.
    ///
    /// @return whether it was written
    public static boolean keep(Path folder, GateEvent event) throws IOException {
        Path file = file(folder, event.id());
        if (Files.exists(file)) {
            return false;
        }
        Files.createDirectories(file.resolveSibling(""));
        StateFile.replace(file, event.source().getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private static Path file(Path folder, EventId event) {
        return folder.resolve("event-" + event).resolve(FILE);
    }
}
