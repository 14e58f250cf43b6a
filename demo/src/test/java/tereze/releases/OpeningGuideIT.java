package tereze.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.releases.web.RushServices;
import tereze.testing.DemoDatabase;
import tereze.testing.RushService;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.WalkedPage;

/// The commands in the guide to opening a service work as they are written, against a demonstration. Only the
/// rehearsal, which takes minutes, is replaced: `./tereze rehearse` copies a report that passed, of the build that
/// runs here.
class OpeningGuideIT {
    private static final Path GUIDE = Path.of("..", "docs", "how-to", "open-a-service.md");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void endsWithAServiceThatIsOpen() throws Exception {
        WalkedPage.assumeProgramsAreInstalled();
        try (TestDatabase database = DemoDatabase.create();
                TestServer server = TestServer.start(database, RushService.settings())) {
            prepare(server);
            assertThat(WalkedPage.commands(GUIDE))
                    .contains("./tereze rehearse $S", "rehearsals", "signatures", "schedule", "pause");
            List<String> output = WalkedPage.walk(GUIDE, server, folder)
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
}
