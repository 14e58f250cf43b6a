package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.demo.country.SyntheticCountry;

/// If something outside `./tereze` prevents its work, it prints one line and exits with a status other than 0.
class LauncherIT {
    private static final Path LAUNCHER = Path.of("../tereze").toAbsolutePath().normalize();

    @TempDir
    private Path folder = Path.of("");

    private record Ended(int status, String output) {}

    @Test
    void saysHowToGetAJdkWhenThereIsNoneNewEnough() throws Exception {
        Path copy = Files.copy(LAUNCHER, folder.resolve("tereze"));
        Files.writeString(folder.resolve("pom.xml"), "<java.version>999</java.version>");
        Ended ended = run(Map.of(), "sh", copy.toString(), "run");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).hasLineCount(1).contains("a JDK 999 or newer is needed", "JAVA_HOME");
    }

    @Test
    void passesOverAnOldJdkThatJavaHomeNames() throws Exception {
        Path old = Files.createDirectories(folder.resolve("jdk-17"));
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        Path compiler = Files.writeString(old.resolve("bin/javac"), "#!/bin/sh\necho the old one\n");
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        Path copy = Files.copy(LAUNCHER, folder.resolve("tereze"));
        Files.writeString(folder.resolve("pom.xml"), "<java.version>17</java.version>");
        Files.writeString(folder.resolve("mvnw"), "#!/bin/sh\necho \"$JAVA_HOME\"\n");
        assertThat(folder.resolve("mvnw").toFile().setExecutable(true)).isTrue();

        Map<String, String> environment = Map.of("JAVA_HOME", old.toString());
        assertThat(run(environment, "sh", copy.toString(), "fmt").output().strip())
                .isEqualTo(old.toString());
        Files.writeString(folder.resolve("pom.xml"), "<java.version>25</java.version>");
        assertThat(run(environment, "sh", copy.toString(), "fmt").output().strip())
                .isNotEqualTo(old.toString());
    }

    @Test
    void refusesADataFolderThatIsHeld() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path lock = Files.writeString(data.resolve("lock"), "4711\n");
        Ended ended = run(
                Map.of(),
                "flock",
                lock.toString(),
                LAUNCHER.toString(),
                "run",
                "--data",
                data.toString(),
                "--port",
                "0");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).hasLineCount(1).contains("already running on " + data, "4711");
    }

    @Test
    void refusesAnOptionItDoesNotKnow() throws Exception {
        Ended ended = run(Map.of(), LAUNCHER.toString(), "run", "--prot", "1");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.output()).hasLineCount(1).contains("--prot", "./tereze run --help");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port|abc|--port: abc (expected: a number, 0 to 65535)",
                "--port|65536|--port: 65536 (expected: a number, 0 to 65535)",
                "--port|-1|--port: -1 (expected: a number, 0 to 65535)",
                "--port|99999999999999999999|--port: 99999999999999999999 (expected: a number, 0 to 65535)",
                "--port|08080|--port: 08080 (expected: a number, 0 to 65535)",
                "--port||--port needs a value",
                "--port|--no-demo|--port needs a value",
                "--people|many|--people: many (expected: a number, 1000 to 1000000)",
                "--people|999|--people: 999 (expected: a number, 1000 to 1000000)",
                "--people|1000001|--people: 1000001 (expected: a number, 1000 to 1000000)",
                "--data||--data needs a value",
                "--gate|queue|--gate: queue (expected: such as https://queue.example.org)",
                "--gate||--gate needs a value",
                "--port|65530|--port: 65530 (expected: a number, 1 to 65525)",
                "--log|everywhere|--log: everywhere (expected: file or console)",
                "--database-url|db?password=secret|--database-url: not a database URL (expected: jdbc:postgresql://HOST/DATABASE)",
            })
    void namesTheOptionAndTheExpectedValue(String option, @Nullable String value, String message) throws Exception {
        List<String> words = new ArrayList<>(List.of(LAUNCHER.toString(), "run", option));
        if (value != null) {
            words.add(value);
        }
        Ended ended = run(Map.of(), words.toArray(String[]::new));
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.output()).isEqualTo("tereze: " + message + "\n");
    }

    @Test
    void acceptsTheSizesThatASyntheticCountryCanHave() {
        assertThat(List.of(SyntheticCountry.FEWEST_PEOPLE, SyntheticCountry.MOST_PEOPLE))
                .containsExactly(1_000, 1_000_000);
    }

    @Test
    void refusesADataFolderThatItCannotWriteTo() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Ended ended = run(Map.of(), LAUNCHER.toString(), "run", "--data", file.toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).hasLineCount(1).contains("cannot write to " + file, "--data");
    }

    @Test
    void saysThatAPortIsBusyBeforeItStartsAnything() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path data = folder.resolve("data");
            List<String> words = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()));
            words.addAll(List.of("database", "up", "--data", data.toString()));
            words.addAll(List.of("--port", Integer.toString(taken.getLocalPort())));
            Ended ended = run(Map.of(), words.toArray(String[]::new));
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.output()).hasLineCount(1).contains("port " + taken.getLocalPort() + " is not free");
            assertThat(data).doesNotExist();
        }
    }

    private Ended run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
