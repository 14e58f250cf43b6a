package tereze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.launcher.synthetic.SyntheticCountry;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;

/// The walk-through of README.md works word by word: its commands are run as they stand, against a demonstration.
class ReadmeIT {
    private static final String BEGIN = "```bash\n";
    private static final String ADDRESS = "T=http://127.0.0.1:8080\n";

    @TempDir
    private Path folder;

    @Test
    void walksThroughTheMainJob() throws IOException, InterruptedException, SQLException {
        assumeTrue(Stream.of("bash", "curl", "jq").allMatch(ReadmeIT::isInstalled), "bash, curl and jq");
        try (var database = TestDatabase.create()) {
            try (Connection owner = database.owner().getConnection()) {
                SyntheticCountry.load(owner, 1_000, 1, _ -> {});
            }
            try (var server = TestServer.start(database)) {
                String told = run(commands().replace(ADDRESS, "T=http://127.0.0.1:" + server.port() + '\n'));

                assertThat(told)
                        .contains("\"case\"", "\"receipt\"")
                        .contains("\"status\": \"granted\"")
                        .contains("\"registered\": true", "\"kind\": \"temporary\"")
                        .contains("\"purpose\": \"school-admission\"", "\"caseNumber\": \"2026-17\"");
            }
        }
    }

    private static String commands() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        String commands = readme.substring(begin, readme.indexOf("```\n", begin));
        assertThat(commands).startsWith(ADDRESS);
        return commands;
    }

    private String run(String commands) throws IOException, InterruptedException {
        Path told = folder.resolve("told");
        Process shell = new ProcessBuilder(List.of("bash", "-eu", "-c", commands))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(told);
        assertThat(shell.exitValue()).as(text).isZero();
        return text;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
