package tereze.gate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.rules.EventId;
import tereze.gate.rules.KioskBatch;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;

/// A hand-in, and what can happen meanwhile.
class KioskRosterTest {
    private static final EventId EVENT = new EventId(7);
    private static final int KIOSK = 900;
    private static final long NOW = 1_000_000;

    @TempDir
    private Path folder;

    private final List<RosterEntry> restored = new ArrayList<>();
    private final List<RosterEntry> entries = new ArrayList<>();
    private final List<Seal> seals = new ArrayList<>();

    @BeforeEach
    void issue() {
        @Nullable Seal before = null;
        for (int person = 0; person < 6; person++) {
            RosterEntry entry = new RosterEntry(new Pid(person, person), 10_000 + 1_000 * person);
            entries.add(entry);
            before = Seal.of(EVENT, KIOSK, entry.second(), List.of(entry), before == null ? null : before.hash());
            seals.add(before);
        }
    }

    private KioskRoster open() throws IOException {
        restored.clear();
        return KioskRoster.open(folder, EVENT, KIOSK, restored::add);
    }

    private KioskBatch batch(int from, int to) {
        return new KioskBatch(EVENT, KIOSK, from, entries.subList(from, to), seals.subList(from, to));
    }

    private KioskRoster.Outcome handIn(KioskRoster roster, int from, int to) throws IOException {
        return roster.take(batch(from, to), entry -> entry.arrivedMillis() != 11_000, NOW);
    }

    @Test
    void oneThatDoesNotCountIsInTheWayOfNobody() throws IOException {
        try (KioskRoster roster = open()) {
            assertThat(handIn(roster, 0, 3))
                    .isEqualTo(new KioskRoster.Outcome.Taken(List.of(entries.get(0), entries.get(2))));
            assertThat(handIn(roster, 3, 6)).isEqualTo(new KioskRoster.Outcome.Taken(entries.subList(3, 6)));
            assertThat(roster.refused()).isEqualTo(1);
        }
        try (KioskRoster roster = open()) {
            assertThat(restored).hasSize(5).doesNotContain(entries.get(1));
            assertThat(roster.isRefused(1)).isTrue();
            assertThat(roster.isRefused(2)).isFalse();
            assertThat(roster.lastMillis()).isEqualTo(NOW);
        }
    }

    @Test
    void eachPartIsTakenOnce() throws IOException {
        try (KioskRoster roster = open()) {
            handIn(roster, 0, 3);
            assertThat(handIn(roster, 0, 3)).isEqualTo(new KioskRoster.Outcome.OtherPart());
            assertThat(handIn(roster, 4, 6)).isEqualTo(new KioskRoster.Outcome.OtherPart());
            assertThat(roster.take(batch(3, 6), _ -> true, 14_500))
                    .isEqualTo(new KioskRoster.Outcome.Refused(KioskBatch.Wrong.TIME));
            assertThat(roster.entries()).isEqualTo(3);
        }
    }

    /// The file that says how much was handed in is written last.
    @Test
    void whatAKillCutsOffIsHandedInAgain() throws IOException {
        Path sync = folder.resolve("node-900.sync");
        try (KioskRoster roster = open()) {
            handIn(roster, 0, 3);
            Files.copy(sync, folder.resolve("before"));
            handIn(roster, 3, 6);
        }
        for (String file : List.of("node-900.seals", "node-900.roster")) {
            Files.move(folder.resolve("before"), sync, StandardCopyOption.REPLACE_EXISTING);
            Files.copy(sync, folder.resolve("before"));
            try (KioskRoster roster = open()) {
                assertThat(restored).hasSize(2);
                assertThat(handIn(roster, 3, 6)).isInstanceOf(KioskRoster.Outcome.Taken.class);
                assertThat(roster.roster().of(15)).containsExactly(entries.get(5));
            }
            // A part of an entry, or of a seal.
            Files.writeString(folder.resolve(file), "{\"no", StandardOpenOption.APPEND);
        }
        Files.delete(sync);
        try (KioskRoster roster = open()) {
            assertThat(roster.entries()).isZero();
            assertThat(handIn(roster, 0, 6)).isInstanceOf(KioskRoster.Outcome.Taken.class);
        }
    }

    @Test
    void aFullDiskTakesNothing() throws IOException {
        for (String full : List.of("node-900.roster", "node-900.seals", "node-900.sync.next")) {
            Path folderOfOne = Files.createDirectory(folder.resolve(full));
            Files.createSymbolicLink(folderOfOne.resolve(full), Path.of("/dev/full"));
            try (KioskRoster roster = KioskRoster.open(folderOfOne, EVENT, KIOSK, _ -> {})) {
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(() -> handIn(roster, 0, 6)).isInstanceOf(IOException.class);
                    assertThat(roster.entries()).isZero();
                    assertThat(roster.roster().size()).isZero();
                    assertThat(roster.roster().newestSeal()).isNull();
                    assertThat(roster.roster().seals(0)).isEmpty();
                }
            }
        }
        try (KioskRoster roster = KioskRoster.open(folder.resolve("node-900.sync.next"), EVENT, KIOSK, _ -> {})) {
            Files.delete(folder.resolve("node-900.sync.next/node-900.sync.next"));
            assertThat(handIn(roster, 0, 6)).isInstanceOf(KioskRoster.Outcome.Taken.class);
        }
    }

    @Test
    void doesNotStartWithADamagedFile() throws IOException {
        Files.writeString(folder.resolve("node-900.sync"), "{\"entries\":");
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("damaged");
    }
}
