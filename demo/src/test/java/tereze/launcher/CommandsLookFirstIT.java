package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tereze.testing.Fault;
import tereze.testing.Rounds;
import tereze.testing.TestDatabase;

/// A command looks at its files and options before it makes or starts anything, and names an obstacle in one line.
class CommandsLookFirstIT {
    @TempDir
    private Path folder = Path.of("");

    private record Ended(int status, String told) {}

    @Test
    @Fault("S6")
    void importOfAWrongFileMakesNoDatabase() throws IOException {
        Path data = folder.resolve("data");
        Path wrong = Files.writeString(folder.resolve("kato.csv"), "code;name\n1;x\n");
        for (Path file : List.of(wrong, folder.resolve("none.csv"), folder)) {
            Ended ended = run("import", "kato", file.toString(), "--data", data.toString());
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.told()).hasLineCount(1).contains(file.toString());
            assertThat(data).doesNotExist();
        }
    }

    static Stream<Arguments> wrongSettings() {
        return Rounds.first(
                1,
                Arguments.of("TEREZE_DEMMO", "true", "unknown setting TEREZE_DEMMO (see"),
                Arguments.of(
                        "TEREZE_SESSIONS_LONGEST",
                        "9d",
                        "the setting tereze.sessions is not valid: tereze.sessions.longest: "),
                Arguments.of("TEREZE_HEALTH_PORT", "70000", "the port for /health would be 70000"),
                Arguments.of(
                        "SERVER_ADDRESS", "0.0.0.0", "a demonstration lets anybody in and runs on this machine only"),
                Arguments.of(
                        "application.yaml",
                        "tereze: {disk: {spare: much}}",
                        "the setting tereze.disk.spare is not valid"));
    }

    @ParameterizedTest
    @Fault("S6")
    @MethodSource("wrongSettings")
    void runWithAWrongSettingMakesNoDatabase(String name, String value, String told) throws Exception {
        Launcher launcher = Launcher.in(folder);
        if (name.endsWith(".yaml")) {
            Files.writeString(folder.resolve(name), value);
        }
        Launcher.Running run = launcher.start(Map.of(name, value), "run", "--port", "0");
        assertThat(run.process().waitFor(Launcher.SECONDS_TO_START, TimeUnit.SECONDS))
                .isTrue();
        assertThat(run.process().exitValue()).isEqualTo(1);
        assertThat(Files.readString(run.view())).hasLineCount(1).startsWith("tereze: " + told);
        assertThat(folder.resolve("data/postgres")).doesNotExist();
    }

    @ParameterizedTest
    @Fault("S6")
    @CsvSource(
            delimiter = '|',
            value = {
                "migrate --migrate-url jdbc:mysql://db/x | not an address of a database",
                "migrate --migrate-url jdbc:postgresql://127.0.0.1:1/x --demo --people 5 | expected: a number, 1000 to",
                "walk --url nonsense | --url: nonsense (expected",
                "walk --url 'http://[' | http://[",
                "check none.yaml | none.yaml",
            })
    void aWrongOptionIsNamedBeforeAnythingIsAsked(String words, String told) {
        Ended ended = run(words.replace("'", "").split(" ", -1));
        assertThat(ended.status()).isNotZero();
        assertThat(ended.told()).contains(told).doesNotContain("\tat ");
    }

    @Test
    @Fault("S4")
    void aDatabaseThatCannotBeUsedIsNamedByEveryCommand() throws IOException {
        Path file = Files.writeString(folder.resolve("kato.csv"), "te,ab,cd,ef,hij,k,name_kaz,name_rus,nn\n");
        try (TestDatabase database = TestDatabase.createEmpty()) {
            String wrong = database.jdbcUrl() + "?user=tereze_app&password=wrong";
            String unmigrated = database.jdbcUrl() + "?user=tereze_app&password=" + database.appPassword();
            String nothing = "jdbc:postgresql://127.0.0.1:1/x?user=a&password=wrong";
            assertThat(run("migrate", "--migrate-url", wrong).told())
                    .hasLineCount(1)
                    .contains("tereze_app in");
            assertThat(run("migrate", "--migrate-url", nothing).told())
                    .hasLineCount(1)
                    .contains("nothing answers at 127.0.0.1:1/x")
                    .doesNotContain("wrong");
            assertThat(importInto(file, wrong)).hasLineCount(1).contains("does not let the role tereze_app in");
            assertThat(importInto(file, nothing)).hasLineCount(1).contains("nothing answers at 127.0.0.1:1/x");
            assertThat(importInto(file, unmigrated)).hasLineCount(1).contains("run ./tereze migrate");
            for (String url : List.of("postgresql://app:wrong@db/x", "jdbc:mysql://db/x?password=wrong")) {
                assertThat(importInto(file, url))
                        .hasLineCount(1)
                        .contains("no address of a database")
                        .doesNotContain("wrong");
                assertThat(run("migrate", "--migrate-url", url).told())
                        .hasLineCount(1)
                        .contains("not an address of a database")
                        .doesNotContain("wrong");
            }
        }
    }

    private static String importInto(Path file, String url) {
        Ended ended = run("import", "kato", file.toString(), "--database-url", url);
        assertThat(ended.status()).isEqualTo(1);
        return ended.told();
    }

    private static Ended run(String... words) {
        StringWriter told = new StringWriter();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(told));
        command.setErr(new PrintWriter(told));
        int status = command.execute(words);
        return new Ended(status, told.toString());
    }
}
