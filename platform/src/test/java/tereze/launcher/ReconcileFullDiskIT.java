package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.reconciliation.example.Example;

/// `./tereze reconcile` on a disk that is too small for its work.
@Tag("prove")
@Tag("P7")
class ReconcileFullDiskIT {
    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=256k,mode=0755", "tmpfs", disk.toString()) == 0,
                "this test needs the right to mount a disk");
    }

    @AfterEach
    void unmount() throws Exception {
        command("umount", "-l", disk.toString());
    }

    private static int command(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
    }

    @Test
    void leavesNothingHalfDone() throws Exception {
        Path files = folder.resolve("files");
        Example.write(files, 5_000, 5);
        StringWriter errors = new StringWriter();
        int status = Main.commandLine()
                .setErr(new PrintWriter(errors))
                .execute(
                        "reconcile",
                        "--fines",
                        files.resolve("fines-1.csv").toString(),
                        "--handovers",
                        files.resolve("handovers-1.csv").toString(),
                        "--payments",
                        files.resolve("payments-1.csv").toString(),
                        "--out",
                        disk.resolve("out").toString());

        assertThat(status).as(errors.toString()).isOne();
        assertThat(errors.toString()).contains("the disk of the results is full");
        try (Stream<Path> left = Files.list(disk)) {
            assertThat(left).isEmpty();
        }
    }
}
