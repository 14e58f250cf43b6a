package tereze.gate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.wire.KioskState;

class StateFileTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheNewestState() throws IOException {
        StateFile<KioskState> file = new StateFile<>(folder.resolve("state"), KioskState.class);
        assertThat(file.load()).isEmpty();
        file.save(new KioskState(1_000, null, 2, 0, 0));
        file.save(new KioskState(3, null, 4, 0, 0));
        assertThat(file.load()).contains(new KioskState(3, null, 4, 0, 0));
    }

    @Test
    void writesOnlyWhatIsNew() throws IOException {
        Path path = folder.resolve("state");
        StateFile<KioskState> file = new StateFile<>(path, KioskState.class);
        file.save(new KioskState(1, null, 2, 0, 0));
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(path, before);
        file.save(new KioskState(1, null, 2, 0, 0));
        StateFile<KioskState> again = new StateFile<>(path, KioskState.class);
        again.load();
        again.save(new KioskState(1, null, 2, 0, 0));
        assertThat(Files.getLastModifiedTime(path)).isEqualTo(before);
        again.save(new KioskState(3, null, 4, 0, 0));
        assertThat(Files.getLastModifiedTime(path)).isNotEqualTo(before);
    }

    @Test
    void leavesOutADamagedFile() throws IOException {
        StateFile<KioskState> file = new StateFile<>(folder.resolve("state"), KioskState.class);
        file.save(new KioskState(3, null, 4, 0, 0));
        for (String damaged : new String[] {"", "{\"entries\":3", "\u0000\u0000"}) {
            Files.writeString(folder.resolve("state"), damaged);
            assertThat(file.load()).isEmpty();
        }
        file.save(new KioskState(5, null, 6, 0, 0));
        assertThat(file.load()).contains(new KioskState(5, null, 6, 0, 0));
    }

    @Test
    void writesAgainWhatADiskDidNotTake() throws IOException {
        Path place = folder.resolve("not-yet");
        StateFile<KioskState> file = new StateFile<>(place.resolve("state"), KioskState.class);
        file.saveOrWarn(new KioskState(1, null, 2, 0, 0));
        file.saveOrWarn(new KioskState(3, null, 4, 0, 0));
        Files.createDirectories(place);
        file.saveAgain();
        assertThat(file.load()).contains(new KioskState(3, null, 4, 0, 0));
        Files.delete(place.resolve("state"));
        file.saveAgain();
        assertThat(file.load()).isEmpty();
    }
}
