package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.reconciliation.example.Example;
import tereze.testing.FolderDigests;
import tereze.testing.Rounds;

/// `./tereze reconcile`, killed in the middle of its work and started again, as a process of its own.
@Tag("prove")
@Tag("P7")
class ReconcileKilledIT {
    private static final List<String> PARTS =
            List.of("payments", "verdicts", "registers", "repeats", "named", "settled", "suspects", "letters");

    @TempDir
    private Path folder;

    private Process start(Path out, int processors) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=" + processors,
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "reconcile",
                "--memory",
                "256MB",
                "--out",
                out.toString()));
        command.add("--fines");
        command.addAll(files("fines"));
        command.add("--handovers");
        command.addAll(files("handovers"));
        command.add("--payments");
        command.addAll(files("payments", "statement"));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> files(String... beginnings) throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve("files"))) {
            return found.filter(path -> Stream.of(beginnings)
                            .anyMatch(beginning ->
                                    String.valueOf(path.getFileName()).startsWith(beginning)))
                    .map(Path::toString)
                    .toList();
        }
    }

    /// Lets it run to its end, or kills it when a part begins.
    ///
    /// @return whether it was killed
    private static boolean follow(Process process, String killIn) throws Exception {
        StringBuilder all = new StringBuilder();
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                all.append(line).append('\n');
                if (line.endsWith(": " + killIn)) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        int status = process.waitFor();
        assertThat(status).as(all.toString()).isIn(0, 137);
        return status != 0;
    }

    @Test
    void givesTheSameBytesAsIfNothingHadHappened() throws Exception {
        Example.write(folder.resolve("files"), Rounds.of(300, 20_000), 3);
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(follow(start(undisturbed, 1), "nothing")).isFalse();
        Map<String, String> expected = FolderDigests.of(undisturbed);

        for (String part : Rounds.first(2, PARTS.toArray(String[]::new)).toList()) {
            Path out = folder.resolve("out-" + part);
            assertThat(follow(start(out, 2), part)).as(part).isTrue();
            assertThat(out).doesNotExist();
            assertThat(follow(start(out, 2), "nothing")).isFalse();
            assertThat(FolderDigests.of(out)).as(part).isEqualTo(expected);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(path -> String.valueOf(path.getFileName()).startsWith(".")))
                    .isEmpty();
        }
    }
}
