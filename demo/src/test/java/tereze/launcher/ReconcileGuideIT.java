package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands in the guide to wrongly enforced fines work as they are written, and print what it shows.
class ReconcileGuideIT {
    private static final Path GUIDE = Path.of("..", "docs", "how-to", "find-wrongly-enforced-fines.md");
    private static final Pattern COMMANDS =
            Pattern.compile("```bash\n(.*?)```\n(?:```text\n(.*?)```)?", Pattern.DOTALL);
    private static final int MOST_SECONDS = 120;

    @TempDir
    private Path folder = Path.of("");

    /// Commands of the guide.
    ///
    /// @param shown what the guide shows of their output; null if it shows nothing
    private record Step(String commands, @Nullable String shown) {}

    private static List<Step> steps() throws IOException {
        return COMMANDS.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> new Step(found.group(1), found.group(2)))
                .toList();
    }

    @Test
    void worksAsItIsWritten() throws Exception {
        Path home = Launcher.in(folder).folder().resolve("home");
        assertThat(steps()).hasSizeGreaterThan(5);
        for (Step step : steps()) {
            String output = run(home, step.commands());
            if (step.shown() != null) {
                assertThat(output).as(step.commands()).isEqualTo(step.shown());
            }
        }
        assertThat(home.resolve("small/results/letters/Aidos Saparov.pdf")).isNotEmptyFile();
        assertThat(home.resolve("trial/results/summary.html")).isNotEmptyFile();
    }

    /// Runs commands in the folder of the script, and gives their standard output.
    private String run(Path home, String commands) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", "");
        Path errors = Files.createTempFile(folder, "errors", "");
        ProcessBuilder builder = new ProcessBuilder("bash", "-eu", "-c", commands)
                .directory(home.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("TEREZE_JAVA_OPTIONS", Launcher.QUICK_COMPILER);
        Process shell = builder.start();
        assertThat(shell.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as(commands).isTrue();
        assertThat(shell.exitValue())
                .as(commands + Files.readString(output) + Files.readString(errors))
                .isZero();
        return Files.readString(output);
    }
}
