package tereze.gate.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tereze.gate.event.GateEvent;
import tereze.gate.rules.KioskBatch;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Schedule.Phase;
import tereze.gate.store.KioskRoster;
import tereze.gate.store.Roster;
import tereze.gate.wire.KioskState;

/// The rosters of kiosks that were handed in at this node, by the kiosks' numbers. Thread-safe.
final class Kiosks implements AutoCloseable {
    private static final Pattern FILE = Pattern.compile("node-(\\d{1,5})\\.sync");

    private final Path folder;
    private final GateEvent event;
    private final BiConsumer<Integer, RosterEntry> learn;
    private final BiPredicate<Integer, RosterEntry> known;
    private final SortedMap<Integer, KioskRoster> rosters = new TreeMap<>();

    /// The moments at which kiosks have handed in last at other nodes.
    private final Map<Integer, Long> elsewhere = new HashMap<>();

    /// Opens what was handed in before.
    ///
    /// @param learn gets each entry that counts, and its kiosk
    /// @param known whether an entry of a kiosk was learned before, here or from another node
    Kiosks(
            Path folder,
            GateEvent event,
            BiConsumer<Integer, RosterEntry> learn,
            BiPredicate<Integer, RosterEntry> known)
            throws IOException {
        this.folder = folder;
        this.event = event;
        this.learn = learn;
        this.known = known;
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.sorted().toList()) {
                Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    of(Integer.parseInt(name.group(1)));
                }
            }
        }
    }

    private synchronized KioskRoster of(int kiosk) throws IOException {
        KioskRoster opened = rosters.get(kiosk);
        if (opened == null) {
            opened = KioskRoster.open(folder, event.id(), kiosk, entry -> learn.accept(kiosk, entry));
            rosters.put(kiosk, opened);
        }
        return opened;
    }

    /// How much of a kiosk's roster is here. A kiosk that never handed in has no files.
    synchronized KioskState state(int kiosk, long nowMillis) {
        KioskRoster one = rosters.get(kiosk);
        return one == null
                ? new KioskState(0, null, 0, 0, nowMillis)
                : new KioskState(one.entries(), one.newestSeal(), one.lastMillis(), one.refused(), nowMillis);
    }

    /// Takes what a kiosk hands in.
    ///
    /// @param drawn whether the seed is known: then nobody may come to the lottery any more
    void receive(KioskBatch batch, boolean drawn, long nowMillis) {
        int kiosk = batch.node();
        KioskRoster.Outcome outcome;
        try {
            KioskRoster roster = of(kiosk);
            long last = Math.max(roster.lastMillis(), lastElsewhere(kiosk));
            outcome = roster.take(batch, entry -> counts(entry, last, drawn) || known.test(kiosk, entry), nowMillis);
        } catch (IOException e) {
            System.getLogger(Kiosks.class.getName())
                    .log(System.Logger.Level.WARNING, "the list of kiosk {0} is not taken: {1}", kiosk, e);
            throw new Refused(Refusal.NOT_WRITTEN);
        }
        switch (outcome) {
            case KioskRoster.Outcome.Taken taken -> taken.counting().forEach(entry -> learn.accept(kiosk, entry));
            case KioskRoster.Outcome.OtherPart _ -> throw new Refused(Refusal.OLDER);
            case KioskRoster.Outcome.Refused refused ->
                throw new Refused(refused.why() == KioskBatch.Wrong.TIME ? Refusal.KIOSK_TIME : Refusal.KIOSK_SEALS);
        }
    }

    private boolean counts(RosterEntry entry, long last, boolean drawn) {
        Instant arrived = Instant.ofEpochMilli(entry.arrivedMillis());
        return KioskBatch.counts(entry, last)
                && event.schedule().at(arrived) == Phase.ISSUING
                && !(drawn && arrived.isBefore(event.drawAt()));
    }

    /// Takes note of a hand-in at another node.
    synchronized void hear(int kiosk, long lastMillis) {
        elsewhere.merge(kiosk, lastMillis, Math::max);
    }

    private synchronized long lastElsewhere(int kiosk) {
        return elsewhere.getOrDefault(kiosk, 0L);
    }

    /// The moment of a kiosk's last hand-in at this node, milliseconds since 1970; 0: there was none.
    synchronized long lastMillis(int kiosk) {
        KioskRoster one = rosters.get(kiosk);
        return one == null ? 0 : one.lastMillis();
    }

    /// Whether an entry of a roster does not count.
    ///
    /// @param index counts entries, from 0
    synchronized boolean isRefused(int node, long index) {
        KioskRoster one = rosters.get(node);
        return one != null && one.isRefused(index);
    }

    /// Whether an entry was handed in here, and counts.
    boolean has(int kiosk, RosterEntry entry) {
        Roster roster;
        synchronized (this) {
            KioskRoster one = rosters.get(kiosk);
            if (one == null) {
                return false;
            }
            roster = one.roster();
        }
        try {
            long index = roster.firstNotBefore(entry.second());
            for (RosterEntry one : roster.of(entry.second())) {
                if (one.equals(entry) && !isRefused(kiosk, index)) {
                    return true;
                }
                index++;
            }
        } catch (IOException e) {
            // A disk that cannot be read: nothing is known.
        }
        return false;
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
