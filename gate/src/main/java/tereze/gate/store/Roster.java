package tereze.gate.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.EventId;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;
import tereze.gate.wire.Json;
import tereze.gate.wire.SealLine;

/// The tickets that one node issued for one event, in the order of their moments: a file of entries
/// ([RosterEntry], 22 bytes each), and a file of seals, one for each second with tickets ([SealLine]).
///
/// An entry is written before its ticket leaves, so a killed process loses none. It is forced onto the disk with the
/// next [#seal(long)], so a power cut loses what was issued since. A seal is written only when its entries are on the
/// disk. Thread-safe.
public final class Roster implements AutoCloseable {
    private static final int AT_ONCE = 1 << 15;

    private final EventId event;
    private final int node;
    private final AppendedFile entries;
    private final AppendedFile seals;

    /// The entries of the second that is not over, and those of seconds that are over and not sealed.
    private List<RosterEntry> current = new ArrayList<>();

    private final Deque<List<RosterEntry>> unsealed = new ArrayDeque<>();
    private volatile @Nullable Seal newest;
    private volatile boolean failing;
    private long latest;

    /// The second in which the next entry may be. Those before it are sealed, or about to be.
    private long closedBefore;

    private Roster(EventId event, int node, AppendedFile entries, AppendedFile seals) {
        this.event = event;
        this.node = node;
        this.entries = entries;
        this.seals = seals;
    }

    /// Opens a roster, or begins it. What a crash left half-written at the end is cut off.
    ///
    /// @param restored told of each entry, in their order
    public static Roster open(Path folder, EventId event, int node, Consumer<RosterEntry> restored) throws IOException {
        Roster roster = new Roster(
                event,
                node,
                AppendedFile.open(folder.resolve("node-" + node + ".roster")),
                AppendedFile.open(folder.resolve("node-" + node + ".seals")));
        roster.restoreSeals();
        roster.restoreEntries(restored);
        return roster;
    }

    private void restoreSeals() throws IOException {
        long end = seals.size();
        String tail = new String(seals.read(Math.max(0, end - AT_ONCE), AT_ONCE), StandardCharsets.UTF_8);
        int whole = tail.lastIndexOf('\n') + 1;
        seals.cut(end - (tail.length() - whole));
        if (whole > 0) {
            int begin = tail.lastIndexOf('\n', whole - 2) + 1;
            newest = Json.read(tail.substring(begin, whole - 1).getBytes(StandardCharsets.UTF_8), SealLine.class)
                    .toSeal();
        }
    }

    private void restoreEntries(Consumer<RosterEntry> restored) throws IOException {
        entries.cut(entries.size() / RosterEntry.BYTES * RosterEntry.BYTES);
        long sealed = newest == null ? -1 : newest.second();
        closedBefore = sealed + 1;
        for (long at = 0; at < entries.size(); ) {
            byte[] some = entries.read(at, AT_ONCE * RosterEntry.BYTES);
            for (int i = 0; i < some.length; i += RosterEntry.BYTES) {
                RosterEntry entry = RosterEntry.of(some, i);
                if (entry.second() > sealed) {
                    hold(entry);
                }
                latest = Math.max(latest, entry.arrivedMillis());
                restored.accept(entry);
            }
            at += some.length;
        }
    }

    public int node() {
        return node;
    }

    /// The earliest moment for a new entry, milliseconds since 1970: not before the latest, and in no second that is
    /// over, whatever clocks say.
    public synchronized long earliestMillis() {
        return Math.max(latest, closedBefore * 1000);
    }

    /// The newest seal; null if there is none.
    public @Nullable Seal newestSeal() {
        return newest;
    }

    /// Whether something could not be written.
    public boolean isFailing() {
        return failing;
    }

    /// Writes an entry.
    public synchronized void append(RosterEntry entry) {
        if (entry.arrivedMillis() < earliestMillis()) {
            throw new IllegalArgumentException(
                    "entry: " + entry.arrivedMillis() + " (expected: not before " + earliestMillis() + ")");
        }
        latest = entry.arrivedMillis();
        entries.append(entry.bytes());
        failing |= entries.isFailing();
        hold(entry);
    }

    private void hold(RosterEntry entry) {
        if (!current.isEmpty() && current.getLast().second() != entry.second()) {
            unsealed.add(current);
            current = new ArrayList<>();
        }
        current.add(entry);
    }

    /// Forces the entries onto the disk, and seals the seconds that are over. To be called ten times a second, by one
    /// thread.
    ///
    /// @param nowMillis milliseconds since 1970
    public void seal(long nowMillis) {
        List<List<RosterEntry>> over = over(nowMillis / 1000);
        boolean forced = entries.force();
        if (forced) {
            for (List<RosterEntry> second : over) {
                Seal seal =
                        Seal.of(event, node, second.getFirst().second(), second, newest == null ? null : newest.hash());
                write(seal);
            }
            forced = (over.isEmpty() && !seals.isFailing()) || seals.force();
        } else {
            putBack(over);
        }
        failing = !forced || entries.isFailing();
    }

    private void write(Seal seal) {
        byte[] line = Json.write(SealLine.of(seal));
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        seals.append(ended);
        newest = seal;
    }

    private synchronized List<List<RosterEntry>> over(long second) {
        closedBefore = Math.max(closedBefore, second);
        if (!current.isEmpty() && current.getLast().second() < second) {
            unsealed.add(current);
            current = new ArrayList<>();
        }
        List<List<RosterEntry>> over = List.copyOf(unsealed);
        unsealed.clear();
        return over;
    }

    private synchronized void putBack(List<List<RosterEntry>> seconds) {
        seconds.reversed().forEach(unsealed::addFirst);
    }

    /// Adds what another node sealed itself, such as a kiosk: entries of whole seconds, and the seals of these.
    public synchronized void add(List<RosterEntry> sealed, List<Seal> theirs) {
        for (RosterEntry entry : sealed) {
            entries.append(entry.bytes());
            latest = Math.max(latest, entry.arrivedMillis());
        }
        for (Seal seal : theirs) {
            write(seal);
        }
        failing = !(entries.force() && seals.force());
    }

    /// The number of entries in the file.
    public long size() {
        return entries.size() / RosterEntry.BYTES;
    }

    /// Some entries as they are in the file, from one on.
    ///
    /// @param from counts entries, from 0
    public byte[] entries(long from, int most) throws IOException {
        byte[] some = entries.read(from * RosterEntry.BYTES, most * RosterEntry.BYTES);
        return some.length % RosterEntry.BYTES == 0
                ? some
                : Arrays.copyOf(some, some.length / RosterEntry.BYTES * RosterEntry.BYTES);
    }

    /// The entries of one second, in the order in which they were issued.
    public List<RosterEntry> of(long second) throws IOException {
        List<RosterEntry> found = new ArrayList<>();
        for (long at = firstNotBefore(second); at < size(); ) {
            byte[] some = entries(at, AT_ONCE / RosterEntry.BYTES);
            for (int i = 0; i < some.length; i += RosterEntry.BYTES) {
                RosterEntry entry = RosterEntry.of(some, i);
                if (entry.second() != second) {
                    return found;
                }
                found.add(entry);
            }
            at += some.length / RosterEntry.BYTES;
        }
        return found;
    }

    private long firstNotBefore(long second) throws IOException {
        long low = 0;
        long high = size();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (RosterEntry.of(entries(middle, 1), 0).second() < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Some of the seals as they are in the file: lines of JSON.
    ///
    /// @param from counts bytes, from 0
    public byte[] seals(long from) throws IOException {
        return seals.read(from, AT_ONCE);
    }

    @Override
    public void close() throws IOException {
        try (entries) {
            seals.close();
        }
    }
}
