package tereze.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.releases.web.RushServices;
import tereze.testing.DemoDatabase;
import tereze.testing.RushService;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;

/// The commands in the guide to opening a service work as they are written, against a demonstration. Only the
/// rehearsal, which takes minutes, is replaced: `./tereze rehearse` copies a report that passed, of the build that
/// runs here.
class OpeningGuideIT {
    private static final Path GUIDE = Path.of("..", "docs", "how-to", "open-a-service.md");
    private static final String BEGIN = "```bash\n";
    private static final String ADDRESS = "T=http://127.0.0.1:8080\n";
    private static final int MOST_SECONDS = 120;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void endsWithAServiceThatIsOpen() throws Exception {
        assumeTrue(Stream.of("bash", "curl", "jq").allMatch(OpeningGuideIT::isInstalled), "bash, curl and jq");
        try (TestDatabase database = DemoDatabase.create();
                TestServer server = TestServer.start(database, RushService.settings())) {
            prepare(server);
            String commands = commands();
            assertThat(commands).contains("./tereze rehearse $S", "rehearsals", "signatures", "schedule", "pause");
            List<String> output = run(commands.replace(ADDRESS, "T=" + server.origin() + '\n'))
                    .lines()
                    .map(String::strip)
                    .toList();
            assertThat(output)
                    .containsSubsequence(
                            "\"state\": \"draft\",",
                            "\"state\": \"rehearsed\",",
                            "\"rehearsed\"",
                            "\"signed\"",
                            "\"scheduled\"",
                            "\"open\"",
                            "\"paused\"",
                            "\"open\"");
            assertThat(output).contains("\"service\": \"" + RushService.SERVICE + "\",");
        }
    }

    /// On a day of the yearly calendar, a service opens only if it was rehearsed beside that peak.
    private void prepare(TestServer server) throws IOException {
        Map<String, Object> report = RushServices.report(server, RushService.SERVICE, Instant.now());
        report.put(
                "beside",
                server.bean(YearlyPeaks.class).all().stream()
                        .map(YearlyPeak::id)
                        .toList());
        Files.writeString(folder.resolve("prepared.json"), RushServices.json(report));
        Path script = Files.writeString(folder.resolve("tereze"), """
                #!/bin/sh
                [ "$1 $2 $3" = "rehearse %s --report" ] && [ -n "$TEREZE_SERVICES_FOLDER" ] || exit 2
                mkdir -p "$4" && cp prepared.json "$4/report.json"
                """.formatted(RushService.SERVICE));
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private static String commands() throws IOException {
        String text = Files.readString(GUIDE);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        String commands = text.substring(begin, text.indexOf("```\n", begin));
        assertThat(commands).startsWith(ADDRESS);
        return commands;
    }

    private String run(String commands) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process shell = new ProcessBuilder(List.of("bash", "-eu", "-c", commands))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(shell.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(said);
        assertThat(shell.exitValue()).as(text).isZero();
        return text;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
