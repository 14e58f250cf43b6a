package tereze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.HtmlUtils;
import tereze.api.Language;
import tereze.api.PublicAddress;
import tereze.testing.DemoDatabase;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.WebhookReceiver;

/// The commands in README.md and in the guide to asking a person work as they are written. The test runs them
/// against a demonstration.
class ReadmeIT {
    private static final String BEGIN = "```bash\n";
    private static final String ADDRESS = "T=http://127.0.0.1:8080\n";

    private static TestDatabase database;
    private static TestServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        assumeTrue(Stream.of("bash", "curl", "jq").allMatch(ReadmeIT::isInstalled), "bash, curl and jq");
        database = DemoDatabase.create();
        server = TestServer.start(database);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            database.close();
        }
    }

    @Test
    void walksThroughTheMainJob() throws IOException, InterruptedException {
        assertThat(walk(Path.of("..", "README.md")))
                .contains("\"case\"", "\"receipt\"")
                .contains("\"status\": \"granted\"")
                .contains("\"registered\": true", "\"kind\": \"temporary\"")
                .contains("\"purpose\": \"school-admission\"", "\"caseNumber\": \"2026-17\"");
    }

    @Test
    void asksAPersonWhoDecides() throws IOException, InterruptedException {
        assertThat(walk(Path.of("..", "docs", "how-to", "ask-a-person.md")))
                .contains("\"status\": \"pending\"", "\"status\": \"waiting\"")
                .contains("\"status\": \"given\"", "\"told\": \"yes\"")
                .contains("\"status\": \"yes\"")
                .contains("\"agency\": \"steppe-bank\"", "\"ground\": \"consent\"");
    }

    /// The guides on the pages for developers, as each language shows them.
    @ParameterizedTest
    @EnumSource(Language.class)
    void aSchoolAsksTheRegister(Language language) throws IOException, InterruptedException {
        assertThat(run(shown("/developers/school", language)))
                .contains("\"registered\": true")
                .contains("\"code\": \"ground-not-allowed\"", "\"type\": \"/developers/problems#ground-not-allowed\"")
                .contains("\"agency\": \"education\"", "\"purpose\": \"school-admission\"");
    }

    @Test
    void aBankAsksAPersonAndIsTold() throws IOException, InterruptedException {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            assertThat(run("HOOK=" + receiver.at("/answers") + "\n" + shown("/developers/bank", Language.KK)))
                    .contains("\"status\": \"pending\"", "\"told\": \"yes\"", "\"status\": \"yes\"")
                    .contains("\"status\": \"delivered\"");
            assertThat(receiver.to("/answers"))
                    .singleElement()
                    .satisfies(
                            message -> assertThat(message.json().get("status").stringValue())
                                    .isEqualTo("yes"));
        }
    }

    /// The commands on a page.
    private static String shown(String path, Language language) {
        String page =
                server.stranger().get(path, "Accept-Language", language.code()).body();
        String commands = Pattern.compile("<code data-tz-run[^>]*>(.*?)</code>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .collect(Collectors.joining("\n"));
        String address = "T=" + server.bean(PublicAddress.class).origin() + '\n';
        assertThat(commands).startsWith(address);
        return commands.replace(address, "T=" + server.origin() + '\n');
    }

    /// Runs the commands of a page and returns their output.
    private String walk(Path page) throws IOException, InterruptedException {
        return run(commands(page).replace(ADDRESS, "T=" + server.origin() + '\n'));
    }

    private static String commands(Path page) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        String commands = text.substring(begin, text.indexOf("```\n", begin));
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
