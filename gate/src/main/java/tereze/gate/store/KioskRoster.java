package tereze.gate.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import tereze.gate.rules.EventId;
import tereze.gate.rules.KioskBatch;
import tereze.gate.rules.RosterEntry;
import tereze.gate.wire.KioskState;

/// The roster of a kiosk, as far as it was handed in here. Thread-safe.
public final class KioskRoster implements AutoCloseable {
    private final Roster roster;
    private final StateFile<KioskState> file;
    private long lastMillis;

    private KioskRoster(Roster roster, StateFile<KioskState> file, long lastMillis) {
        this.roster = roster;
        this.file = file;
        this.lastMillis = lastMillis;
    }

    /// Opens it, or begins it.
    ///
    /// @param restored told of each entry
    public static KioskRoster open(Path folder, EventId event, int node, Consumer<RosterEntry> restored)
            throws IOException {
        StateFile<KioskState> file = new StateFile<>(folder.resolve("node-" + node + ".sync"), KioskState.class);
        long last = file.load().map(KioskState::last).orElse(0L);
        return new KioskRoster(Roster.open(folder, event, node, restored), file, last);
    }

    public Roster roster() {
        return roster;
    }

    /// How much of it is here.
    public synchronized KioskState state() {
        return new KioskState(roster.size(), lastMillis);
    }

    /// What came of a batch.
    public enum Outcome {
        TAKEN,
        /// Another part was expected; [#state()] says which.
        OTHER_PART,
        SEALS,
        TIME
    }

    /// Takes a batch whose tag was verified.
    ///
    /// @param opensMillis before which nothing can be issued
    public synchronized Outcome take(KioskBatch batch, long opensMillis, long nowMillis) throws IOException {
        if (batch.from() != roster.size()) {
            return Outcome.OTHER_PART;
        }
        Optional<KioskBatch.Wrong> wrong = batch.check(
                Optional.ofNullable(roster.newestSeal()), lastMillis == 0 ? opensMillis : lastMillis, nowMillis);
        if (wrong.isPresent()) {
            return wrong.get() == KioskBatch.Wrong.TIME ? Outcome.TIME : Outcome.SEALS;
        }
        roster.add(batch.entries(), batch.seals());
        lastMillis = nowMillis;
        file.save(new KioskState(roster.size(), lastMillis));
        return Outcome.TAKEN;
    }

    @Override
    public void close() throws IOException {
        roster.close();
    }
}
