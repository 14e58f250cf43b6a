package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tereze.testing.Fault;
import tools.jackson.databind.json.JsonMapper;

/// `./tereze run` from start to stop. It runs the classes under test instead of building a jar.
@TestInstance(Lifecycle.PER_CLASS)
class RunIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SECONDS_TO_START = Launcher.SECONDS_TO_START;

    @TempDir
    private static Path folder;

    private Launcher launcher;

    @BeforeAll
    void build() throws IOException {
        launcher = Launcher.in(folder);
    }

    @Test
    void showsEachStepOfAStartAndWritesLogsToTheDataFolder() throws Exception {
        Launcher.Running first = launcher.start(Map.of(), "run", "--port", "0");
        first.await("Ctrl-C stops it.");
        assertThat(first.lines().getFirst())
                .matches("  Tereze \\S+ · demonstration, 1,000 synthetic people · data in \\./data");
        assertThat(first.lines().get(1)).matches("  ✓ database   created, \\d+ migrations +\\d+ s");
        assertThat(first.lines().get(2)).matches("  ✓ country    1,000 people  ██████████ +\\d+ s");
        Matcher server = Pattern.compile("  ✓ server     (http://127\\.0\\.0\\.1:\\d+) +\\d+ s")
                .matcher(first.lines().get(3));
        assertThat(server.matches()).isTrue();
        String address = server.group(1);
        assertThat(first.lines().get(4))
                .isEqualTo("  Try: open " + address + "/try · ./tereze walk --url " + address + " · API: "
                        + described(address));
        assertThat(first.lines()).hasSize(6);

        first.process().destroy();
        assertThat(first.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(first.process().exitValue()).isZero();
        assertThat(first.lines()).endsWith("  Stopping the database");
        assertThat(first.output()).isEmptyFile();
        assertThat(Files.readAllLines(folder.resolve("data/logs/server.log")))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(JSON.readTree(line).has("@timestamp")).isTrue())
                .anySatisfy(line -> assertThat(line).contains("Tereze is ready: " + address));
        assertThat(folder.resolve("data/logs")).isDirectoryNotContaining("glob:**/database.log");

        Launcher.Running second =
                launcher.start(Map.of("TEREZE_KEYS", folder.toString()), "run", "--port", "0", "--log", "console");
        assertThat(second.process().waitFor(SECONDS_TO_START, TimeUnit.SECONDS)).isTrue();
        assertThat(second.process().exitValue()).isEqualTo(1);
        assertThat(second.lines().getFirst()).matches("  Tereze \\S+ · demonstration · data in \\./data");
        assertThat(second.lines().get(1)).matches("  ✓ database   started +\\d+ s");
        assertThat(second.lines().get(2)).matches("  ✓ country    1,000 people, kept +\\d+ s");
        assertThat(second.lines().get(3)).startsWith("tereze: cannot use the file of keys " + folder);
        assertThat(Files.readAllLines(second.output()))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(JSON.readTree(line).has("@timestamp")).isTrue());
    }

    @Test
    void explainsAFailedStartInOneSentenceWithThePathOfTheLog() throws Exception {
        Path logs = folder.resolve("logs");
        Map<String, String> environment =
                Map.of("TEREZE_DEMMO", "true", "TEREZE_JAVA_OPTIONS", "-Xmx320m " + Launcher.QUICK_COMPILER);
        Launcher.Running server = launcher.start(environment, "serve", "--logs", logs.toString());
        assertThat(server.process().waitFor(SECONDS_TO_START, TimeUnit.SECONDS)).isTrue();
        assertThat(server.process().exitValue()).isEqualTo(1);
        assertThat(server.output()).isEmptyFile();
        assertThat(Files.readString(server.view()))
                .isEqualTo("tereze: unknown setting TEREZE_DEMMO (see docs/configuration.md)"
                        + " (log: ./logs/server.log)\n");
        assertThat(Files.readString(logs.resolve("server.log"))).contains("unknown setting TEREZE_DEMMO");
    }

    /// A server of its own database: the launcher adds nothing to the one line, and logs have no stack trace.
    @Test
    @Fault("S4")
    void saysInOneLineThatADatabaseOfOnesOwnCannotBeUsed() throws Exception {
        Launcher.Running run = launcher.start(
                Map.of("TEREZE_DATABASE_USER", "tereze_app", "TEREZE_DATABASE_PASSWORD", "secret"),
                "run",
                "--port",
                "0",
                "--log",
                "console",
                "--database-url",
                "jdbc:postgresql://127.0.0.1:1/tereze");
        assertThat(run.process().waitFor(SECONDS_TO_START, TimeUnit.SECONDS)).isTrue();
        assertThat(run.process().exitValue()).isEqualTo(1);
        assertThat(run.lines().getLast())
                .isEqualTo("tereze: nothing answers at 127.0.0.1:1/tereze: start the database, or check its URL");
        assertThat(run.lines()).hasSize(2);
        assertThat(Files.readAllLines(run.output()))
                .hasSize(1)
                .allSatisfy(line ->
                        assertThat(line).contains("nothing answers at").doesNotContain("stack_trace", "secret"));
    }

    /// The page for developers if it exists, otherwise the OpenAPI description.
    private static String described(String address) throws IOException, InterruptedException {
        String page = get(address + "/developers").statusCode() == 200 ? "/developers" : "/api/openapi.json";
        assertThat(get(address + page).statusCode()).isEqualTo(200);
        return page;
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }
    }
}
