package tereze.gate.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tereze.gate.rules.EventId;
import tereze.gate.rules.RosterEntry;
import tereze.gate.store.KioskRoster;
import tereze.gate.store.Roster;
import tereze.gate.wire.KioskState;

/// The rosters of kiosks that were handed in at this node, by the kiosks' numbers. Thread-safe.
final class Kiosks implements AutoCloseable {
    private static final Pattern FILE = Pattern.compile("node-(\\d{1,5})\\.sync");

    private final Path folder;
    private final EventId event;
    private final BiConsumer<Integer, RosterEntry> learn;
    private final SortedMap<Integer, KioskRoster> rosters = new TreeMap<>();

    /// Opens what was handed in before.
    ///
    /// @param learn told of each entry and its kiosk
    Kiosks(Path folder, EventId event, BiConsumer<Integer, RosterEntry> learn) throws IOException {
        this.folder = folder;
        this.event = event;
        this.learn = learn;
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.sorted().toList()) {
                Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    of(Integer.parseInt(name.group(1)));
                }
            }
        }
    }

    /// The roster of a kiosk.
    synchronized KioskRoster of(int node) throws IOException {
        KioskRoster known = rosters.get(node);
        if (known != null) {
            return known;
        }
        KioskRoster opened = KioskRoster.open(folder, event, node, entry -> learn.accept(node, entry));
        rosters.put(node, opened);
        return opened;
    }

    /// How much of a kiosk's roster is here. A kiosk that never handed in has no files.
    synchronized KioskState state(int node) {
        KioskRoster known = rosters.get(node);
        return known == null ? new KioskState(0, 0) : known.state();
    }

    synchronized List<Roster> rosters() {
        return rosters.values().stream().map(KioskRoster::roster).toList();
    }

    @Override
    public synchronized void close() throws IOException {
        for (KioskRoster roster : rosters.values()) {
            roster.close();
        }
    }
}
