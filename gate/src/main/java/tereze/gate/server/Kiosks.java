package tereze.gate.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tereze.gate.event.GateEvent;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.KioskBatch;
import tereze.gate.rules.RosterEntry;
import tereze.gate.store.KioskRoster;
import tereze.gate.store.Roster;
import tereze.gate.wire.KioskMessage;
import tereze.gate.wire.KioskState;

/// The rosters of kiosks that were handed in at this node, by the kiosks' numbers. Thread-safe.
final class Kiosks implements AutoCloseable {
    private static final Pattern FILE = Pattern.compile("node-(\\d{1,5})\\.sync");

    private final Path folder;
    private final GateEvent event;
    private final int node;
    private final BiConsumer<Integer, RosterEntry> learn;
    private final SortedMap<Integer, KioskRoster> rosters = new TreeMap<>();

    /// Opens what was handed in before.
    ///
    /// @param node of which this is the folder
    /// @param learn told of each entry and its kiosk
    Kiosks(Path folder, GateEvent event, int node, BiConsumer<Integer, RosterEntry> learn) throws IOException {
        this.folder = folder;
        this.event = event;
        this.node = node;
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
    synchronized KioskRoster of(int kiosk) throws IOException {
        KioskRoster known = rosters.get(kiosk);
        if (known != null) {
            return known;
        }
        KioskRoster opened = KioskRoster.open(folder, event.id(), kiosk, entry -> learn.accept(kiosk, entry));
        rosters.put(kiosk, opened);
        return opened;
    }

    /// How much of a kiosk's roster is here. A kiosk that never handed in has no files.
    synchronized KioskState state(int kiosk) {
        KioskRoster known = rosters.get(kiosk);
        return known == null ? new KioskState(0, 0) : known.state();
    }

    /// Takes what a kiosk hands in.
    ///
    /// @param master from which the keys of all nodes are derived
    void receive(KioskMessage message, Hmac master, long nowMillis) throws IOException {
        KioskBatch batch = message.toBatch();
        if (!batch.event().equals(event.id())
                || batch.node() == node
                || !batch.isSigned(message.tag(), master.ofNode(batch.node(), 1))) {
            throw new Refused(Refusal.FORGED);
        }
        Instant first = event.schedule().prequeue();
        long opens = (first == null ? event.schedule().opens() : first).toEpochMilli();
        switch (of(batch.node()).take(batch, opens, nowMillis)) {
            case TAKEN -> batch.entries().forEach(entry -> learn.accept(batch.node(), entry));
            case OTHER_PART -> throw new Refused(Refusal.OLDER);
            case SEALS -> throw new Refused(Refusal.KIOSK_SEALS);
            case TIME -> throw new Refused(Refusal.KIOSK_TIME);
        }
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
