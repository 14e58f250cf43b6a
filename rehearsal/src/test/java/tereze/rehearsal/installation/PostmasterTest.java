package tereze.rehearsal.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Only the database of the rehearsal is killed, and never another program that has got its process id.
class PostmasterTest {
    @TempDir
    private Path cluster;

    private Process sleeping(Path folder) throws IOException {
        Process process =
                new ProcessBuilder("sleep", "60").directory(folder.toFile()).start();
        Files.writeString(cluster.resolve("postmaster.pid"), process.pid() + "\n" + cluster + "\n");
        return process;
    }

    @Test
    void killsWhatWorksInItsFolder() throws Exception {
        Process process = sleeping(cluster);
        new Postmaster(cluster).kill();
        assertThat(process.isAlive()).isFalse();
        new Postmaster(cluster).kill();
    }

    @Test
    void leavesAnotherProgramAlone() throws Exception {
        Process process = sleeping(cluster.getRoot());
        try {
            new Postmaster(cluster).kill();
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void doesNothingWithoutOne() throws IOException {
        new Postmaster(cluster).kill();
        Files.writeString(cluster.resolve("postmaster.pid"), "");
        new Postmaster(cluster).kill();
    }
}
