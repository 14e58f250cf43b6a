package tereze.gate.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
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
/// disk. If the disk is full, entries wait in the memory, and all but the file has them. Thread-safe.
public final class Roster implements AutoCloseable {
    private static final int AT_ONCE = 1 << 15;

    private final EventId event;
    private final int node;
    private final AppendedFile entries;
    private final AppendedFile seals;

    /// How many entries are sealed.
    private long sealed;

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

    /// How much of a roster there is.
    ///
    /// @param entries how many
    /// @param sealBytes in the file of seals
    public record Extent(long entries, long sealBytes) {
        /// All that is in the files.
        public static final Extent ALL = new Extent(Long.MAX_VALUE / RosterEntry.BYTES, Long.MAX_VALUE);

        public static final Extent NOTHING = new Extent(0, 0);
    }

    /// Opens a roster, or begins it. What a crash left half-written at the end is cut off.
    ///
    /// @param restored gets each entry, in their order
    public static Roster open(Path folder, EventId event, int node, Consumer<RosterEntry> restored) throws IOException {
        return open(folder, event, node, Extent.ALL, (entry, _) -> restored.accept(entry));
    }

    /// Opens a roster, or begins it, and cuts off what is behind an extent.
    ///
    /// @param restored gets each entry and its index, in their order
    static Roster open(Path folder, EventId event, int node, Extent extent, ObjLongConsumer<RosterEntry> restored)
            throws IOException {
        Roster roster = new Roster(
                event,
                node,
                AppendedFile.open(folder.resolve("node-" + node + ".roster")),
                AppendedFile.open(folder.resolve("node-" + node + ".seals")));
        roster.entries.cut(extent.entries() * RosterEntry.BYTES);
        roster.seals.cut(extent.sealBytes());
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

    private void restoreEntries(ObjLongConsumer<RosterEntry> restored) throws IOException {
        entries.cut(entries.size() / RosterEntry.BYTES * RosterEntry.BYTES);
        long newestSecond = newest == null ? -1 : newest.second();
        closedBefore = newestSecond + 1;
        for (long index = 0; index < size(); ) {
            for (RosterEntry entry : some(index, AT_ONCE / RosterEntry.BYTES)) {
                restored.accept(entry, index);
                latest = Math.max(latest, entry.arrivedMillis());
                index++;
                sealed = entry.second() <= newestSecond ? index : sealed;
            }
        }
    }

    private List<RosterEntry> some(long from, int most) throws IOException {
        byte[] bytes = entries(from, most);
        List<RosterEntry> some = new ArrayList<>(bytes.length / RosterEntry.BYTES);
        for (int at = 0; at < bytes.length; at += RosterEntry.BYTES) {
            some.add(RosterEntry.of(bytes, at));
        }
        return some;
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

    /// Whether entries were left out, because too many could not be written. It lasts as long as the process.
    public boolean isIncomplete() {
        return entries.leftOut() > 0;
    }

    /// Writes an entry.
    public synchronized void append(RosterEntry entry) {
        if (entry.arrivedMillis() < earliestMillis()) {
            throw new IllegalArgumentException(
                    "entry: " + entry.arrivedMillis() + " (expected: not before " + earliestMillis() + ")");
        }
        entries.append(entry.bytes());
        latest = entry.arrivedMillis();
        failing |= entries.isFailing();
    }

    /// Forces the entries onto the disk, and seals the seconds that are over. To be called ten times a second, by one
    /// thread.
    ///
    /// @param nowMillis milliseconds since 1970
    public void seal(long nowMillis) {
        long second = nowMillis / 1000;
        synchronized (this) {
            closedBefore = Math.max(closedBefore, second);
        }
        boolean forced = false;
        if (entries.force() && seals.force()) {
            try {
                sealBefore(second);
                forced = seals.force();
            } catch (IOException e) {
                // The next call tries it again.
            }
        }
        failing = !forced || entries.isFailing();
    }

    private void sealBefore(long second) throws IOException {
        List<RosterEntry> ofOne = new ArrayList<>();
        long from = sealed;
        while (!seals.isFailing()) {
            for (RosterEntry entry : some(from, AT_ONCE / RosterEntry.BYTES)) {
                if (!ofOne.isEmpty() && ofOne.getFirst().second() != entry.second()) {
                    seal(ofOne);
                    ofOne.clear();
                }
                if (entry.second() >= second) {
                    return;
                }
                ofOne.add(entry);
            }
            if (sealed + ofOne.size() == from) {
                break;
            }
            from = sealed + ofOne.size();
        }
        if (!ofOne.isEmpty() && !seals.isFailing()) {
            seal(ofOne);
        }
    }

    private void seal(List<RosterEntry> ofOneSecond) {
        Seal before = newest;
        Seal seal = Seal.of(
                event, node, ofOneSecond.getFirst().second(), ofOneSecond, before == null ? null : before.hash());
        seals.append(line(seal));
        newest = seal;
        sealed += ofOneSecond.size();
    }

    private static byte[] line(Seal seal) {
        byte[] line = Json.write(SealLine.of(seal));
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        return ended;
    }

    /// Adds what another node sealed itself, such as a kiosk: entries of whole seconds, and the seals of these. The
    /// seals are written when their entries are on the disk.
    ///
    /// @throws IOException if they cannot be written; then nothing is added
    synchronized void add(List<RosterEntry> theirs, List<Seal> theirSeals) throws IOException {
        Extent before = extent();
        Seal newestBefore = newest;
        long latestBefore = latest;
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (RosterEntry entry : theirs) {
                bytes.writeBytes(entry.bytes());
                latest = Math.max(latest, entry.arrivedMillis());
            }
            write(entries, bytes);
            bytes.reset();
            for (Seal seal : theirSeals) {
                bytes.writeBytes(line(seal));
                newest = seal;
            }
            write(seals, bytes);
            sealed = size();
        } catch (IOException e) {
            latest = latestBefore;
            cut(before, newestBefore);
            throw e;
        }
    }

    private static void write(AppendedFile file, ByteArrayOutputStream bytes) throws IOException {
        file.write(bytes.toByteArray());
        if (!file.force()) {
            throw new IOException("it cannot be put on the disk");
        }
    }

    /// How much there is.
    Extent extent() {
        return new Extent(size(), seals.size());
    }

    /// Takes back what was added last.
    ///
    /// @param last the newest seal that stays
    synchronized void cut(Extent extent, @Nullable Seal last) {
        newest = last;
        sealed = extent.entries();
        try {
            entries.cut(extent.entries() * RosterEntry.BYTES);
            seals.cut(extent.sealBytes());
        } catch (IOException e) {
            // What is left behind the end counts for nothing, and is overwritten.
        }
    }

    /// The number of entries, with those that could not be written yet.
    public long size() {
        return entries.size() / RosterEntry.BYTES;
    }

    /// Some entries as they are in the file, from one on.
    ///
    /// @param from counts entries, from 0
    public byte[] entries(long from, int most) throws IOException {
        if (from < 0 || from >= size()) {
            return new byte[0];
        }
        byte[] some = entries.read(from * RosterEntry.BYTES, most * RosterEntry.BYTES);
        return some.length % RosterEntry.BYTES == 0
                ? some
                : Arrays.copyOf(some, some.length / RosterEntry.BYTES * RosterEntry.BYTES);
    }

    /// The entries of one second, in the order in which they were issued.
    public List<RosterEntry> of(long second) throws IOException {
        List<RosterEntry> found = new ArrayList<>();
        for (long index = firstNotBefore(second); index < size(); ) {
            for (RosterEntry entry : some(index, AT_ONCE / RosterEntry.BYTES)) {
                if (entry.second() != second) {
                    return found;
                }
                found.add(entry);
                index++;
            }
        }
        return found;
    }

    /// The index of the first entry that is not before a second.
    public long firstNotBefore(long second) throws IOException {
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

    /// The first seals after a second, as lines of JSON.
    ///
    /// @param most how many
    public List<byte[]> sealsAfter(long second, int most) throws IOException {
        List<byte[]> found = new ArrayList<>();
        SealedLines lines = new SealedLines(seals);
        for (long at = lines.firstAfter(second); found.size() < most; ) {
            byte[] line = lines.from(at);
            if (line.length == 0) {
                break;
            }
            found.add(line);
            at += line.length;
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        try (entries) {
            seals.close();
        }
    }
}
