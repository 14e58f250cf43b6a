package tereze.gate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        file.save(new KioskState(1_000, 2));
        file.save(new KioskState(3, 4));
        assertThat(file.load()).contains(new KioskState(3, 4));
    }

    @Test
    void leavesOutADamagedFile() throws IOException {
        StateFile<KioskState> file = new StateFile<>(folder.resolve("state"), KioskState.class);
        file.save(new KioskState(3, 4));
        for (String damaged : new String[] {"", "{\"entries\":3", "\u0000\u0000"}) {
            Files.writeString(folder.resolve("state"), damaged);
            assertThat(file.load()).isEmpty();
        }
        file.save(new KioskState(5, 6));
        assertThat(file.load()).contains(new KioskState(5, 6));
    }
}
