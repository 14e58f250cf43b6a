package tereze.gate.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.EventId;
import tereze.gate.rules.KioskBatch;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;

/// The roster of a kiosk, as far as it was handed in here. A hand-in is taken as a whole or not at all, whatever dies
/// or is full meanwhile. Thread-safe.
public final class KioskRoster implements AutoCloseable {
    private final Roster roster;
    private final StateFile<HandedIn> file;
    private HandedIn state;

    private KioskRoster(Roster roster, StateFile<HandedIn> file, HandedIn state) {
        this.roster = roster;
        this.file = file;
        this.state = state;
    }

    /// Opens it, or begins it.
    ///
    /// @param restored gets each entry that counts
    public static KioskRoster open(Path folder, EventId event, int node, Consumer<RosterEntry> restored)
            throws IOException {
        Path path = folder.resolve("node-" + node + ".sync");
        StateFile<HandedIn> file = new StateFile<>(path, HandedIn.class);
        Optional<HandedIn> found = file.load();
        if (found.isEmpty() && Files.exists(path)) {
            throw new IOException(path + ": it is damaged (expected: its content, or no such file, nor any other of "
                    + "this kiosk; then the kiosk hands in all again)");
        }
        HandedIn state = found.orElse(HandedIn.NOTHING);
        Roster roster =
                Roster.open(folder, event, node, new Roster.Extent(state.entries(), state.seals()), (entry, index) -> {
                    if (!state.isRefused(index)) {
                        restored.accept(entry);
                    }
                });
        return new KioskRoster(roster, file, state);
    }

    public Roster roster() {
        return roster;
    }

    /// How many entries are here.
    public synchronized long entries() {
        return state.entries();
    }

    /// The newest seal, in hexadecimal digits; null if there is none.
    public synchronized @Nullable String newestSeal() {
        Seal newest = roster.newestSeal();
        return newest == null ? null : newest.hash().toString();
    }

    /// The moment of the last hand-in, milliseconds since 1970; 0: there was none.
    public synchronized long lastMillis() {
        return state.last();
    }

    /// How many of the entries do not count.
    public synchronized long refused() {
        return state.refusedCount();
    }

    /// Whether an entry does not count.
    ///
    /// @param index counts entries, from 0
    public synchronized boolean isRefused(long index) {
        return state.isRefused(index);
    }

    /// What came of a batch.
    public sealed interface Outcome {
        /// It is here.
        ///
        /// @param counting its entries that count
        record Taken(List<RosterEntry> counting) implements Outcome {}

        /// Another part was expected; [#entries()] says which.
        record OtherPart() implements Outcome {}

        /// It cannot be taken.
        record Refused(KioskBatch.Wrong why) implements Outcome {}
    }

    /// Takes a batch whose signature was verified.
    ///
    /// @param counts whether an entry counts
    /// @throws IOException if it cannot be written; then nothing is taken
    public synchronized Outcome take(KioskBatch batch, Predicate<RosterEntry> counts, long nowMillis)
            throws IOException {
        if (batch.from() != state.entries()) {
            return new Outcome.OtherPart();
        }
        @Nullable Seal before = roster.newestSeal();
        Optional<KioskBatch.Wrong> wrong = batch.check(Optional.ofNullable(before), nowMillis);
        if (wrong.isPresent()) {
            return new Outcome.Refused(wrong.get());
        }
        List<RosterEntry> counting = new ArrayList<>();
        List<Boolean> each = new ArrayList<>();
        for (RosterEntry entry : batch.entries()) {
            boolean one = counts.test(entry);
            each.add(one);
            if (one) {
                counting.add(entry);
            }
        }
        Roster.Extent extent = roster.extent();
        roster.add(batch.entries(), batch.seals());
        HandedIn next = state.with(roster.extent(), nowMillis, each);
        try {
            file.save(next);
        } catch (IOException e) {
            roster.cut(extent, before);
            throw e;
        }
        state = next;
        return new Outcome.Taken(counting);
    }

    @Override
    public void close() throws IOException {
        roster.close();
    }
}
