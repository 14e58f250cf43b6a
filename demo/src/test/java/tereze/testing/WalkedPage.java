package tereze.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A page of the documentation whose first `bash` block is run as it is written, only against another server.
public final class WalkedPage {
    private static final String BEGIN = "```bash\n";
    private static final String ADDRESS = "T=http://127.0.0.1:8080\n";
    private static final int MOST_SECONDS = 120;

    private WalkedPage() {}

    /// Skips the test on a machine that has not the programs which the pages use.
    public static void assumeProgramsAreInstalled() {
        assumeTrue(Stream.of("bash", "curl", "jq").allMatch(WalkedPage::isInstalled), "bash, curl and jq");
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /// The commands of a page.
    public static String commands(Path page) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        String commands = text.substring(begin, text.indexOf("```\n", begin));
        assertThat(commands).startsWith(ADDRESS);
        return commands;
    }

    /// Runs the commands of a page against a server.
    ///
    /// @param folder in which they run
    /// @return what they print
    public static String walk(Path page, TestServer server, Path folder) throws IOException, InterruptedException {
        return run(commands(page).replace(ADDRESS, "T=" + server.origin() + '\n'), folder);
    }

    /// Runs commands, which must succeed.
    ///
    /// @param folder in which they run
    /// @return what they print
    public static String run(String commands, Path folder) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        Process shell = new ProcessBuilder(List.of("bash", "-eu", "-c", commands))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(shell.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(printed);
        assertThat(shell.exitValue()).as(text).isZero();
        return text;
    }
}
