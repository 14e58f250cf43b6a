package tereze.gate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;
import tereze.gate.testing.WrittenSeals;

class RosterTest {
    private static final EventId EVENT = new EventId(7);

    @TempDir
    private Path folder;

    private final List<RosterEntry> restored = new ArrayList<>();

    private Roster open() throws IOException {
        restored.clear();
        return Roster.open(folder, EVENT, 3, restored::add);
    }

    private static RosterEntry entry(int person, long millis) {
        return new RosterEntry(new Pid(person, person), millis);
    }

    @Test
    void sealsEachSecondThatIsOver() throws IOException {
        try (Roster roster = open()) {
            roster.append(entry(1, 1_000));
            roster.append(entry(2, 1_999));
            roster.append(entry(3, 5_000));
            roster.seal(5_900);
            assertThat(WrittenSeals.of(roster))
                    .singleElement()
                    .satisfies(seal -> assertThat(seal.count()).isEqualTo(2));
            roster.append(entry(4, 5_950));
            roster.seal(6_000);
            assertThat(WrittenSeals.of(roster)).hasSize(2);
            assertThat(WrittenSeals.of(roster)
                            .getLast()
                            .follows(WrittenSeals.of(roster).getFirst()))
                    .isTrue();
            assertThat(WrittenSeals.of(roster).getLast().isOf(EVENT, roster.of(5)))
                    .isTrue();
            assertThat(roster.of(1)).containsExactly(entry(1, 1_000), entry(2, 1_999));
            assertThat(roster.of(2)).isEmpty();
        }
    }

    @Test
    void takesNothingIntoASecondThatIsOver() throws IOException {
        try (Roster roster = open()) {
            roster.append(entry(1, 1_000));
            roster.seal(2_000);
            assertThat(roster.earliestMillis()).isEqualTo(2_000);
            assertThatThrownBy(() -> roster.append(entry(2, 1_500))).isInstanceOf(IllegalArgumentException.class);
        }
        try (Roster again = open()) {
            assertThat(again.earliestMillis()).isEqualTo(2_000);
        }
    }

    @Test
    void takesNothingAfterItWasClosed() throws IOException {
        Roster roster = open();
        roster.close();
        assertThatThrownBy(() -> roster.append(entry(1, 1_000))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void goesOnAfterItWasKilled() throws IOException {
        try (Roster roster = open()) {
            roster.append(entry(1, 1_000));
            roster.seal(2_000);
            roster.append(entry(2, 2_100));
            roster.append(entry(3, 3_100));
        }
        Path entries = folder.resolve("node-3.roster");
        byte[] whole = Files.readAllBytes(entries);
        Files.write(entries, Arrays.copyOf(whole, whole.length - 1));
        Files.writeString(folder.resolve("node-3.seals"), "{\"node\":3,", StandardOpenOption.APPEND);

        try (Roster roster = open()) {
            assertThat(restored).containsExactly(entry(1, 1_000), entry(2, 2_100));
            roster.append(entry(3, 3_200));
            roster.seal(4_000);
            assertThat(WrittenSeals.of(roster)).extracting(Seal::second).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void goesOnInASecondThatWasNotSealed() throws IOException {
        try (Roster roster = open()) {
            roster.append(entry(1, 1_000));
        }
        try (Roster roster = open()) {
            roster.append(entry(2, 1_500));
            roster.seal(2_000);
            assertThat(WrittenSeals.of(roster))
                    .singleElement()
                    .satisfies(seal -> assertThat(seal.count()).isEqualTo(2));
        }
    }

    @Test
    void isWholeAfterAThreadWasInterrupted() throws IOException {
        try (Roster roster = open()) {
            Thread.currentThread().interrupt();
            roster.append(entry(1, 1_000));
            roster.seal(1_500);
            assertThat(Thread.interrupted()).isTrue();
            roster.append(entry(2, 1_600));
            roster.seal(2_000);
            assertThat(roster.isFailing()).isFalse();
            assertThat(roster.of(1)).hasSize(2);
            assertThat(WrittenSeals.of(roster)).hasSize(1);
        }
    }

    @Test
    void isFailingAsLongAsASealWaits() throws IOException {
        Files.createSymbolicLink(folder.resolve("node-3.seals"), Path.of("/dev/full"));
        try (Roster roster = open()) {
            roster.append(entry(1, 1_000));
            roster.seal(2_000);
            assertThat(roster.isFailing()).isTrue();
            roster.seal(2_100);
            assertThat(roster.isFailing()).isTrue();
        }
    }
}
