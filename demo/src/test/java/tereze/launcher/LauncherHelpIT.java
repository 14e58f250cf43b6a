package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// `./tereze` prints its help texts at once, without a JDK and without a build.
class LauncherHelpIT {
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");

    @TempDir
    private Path folder = Path.of("");

    private record Ended(int status, String output, String errors) {}

    /// A copy of the script in a folder where no JDK is new enough and nothing is built. If the build is called,
    /// it creates a file.
    @BeforeEach
    void copy() throws IOException {
        Files.copy(Path.of("../tereze"), folder.resolve("tereze"));
        Files.writeString(folder.resolve("pom.xml"), "<java.version>999</java.version>");
        Files.writeString(folder.resolve("mvnw"), "#!/bin/sh\ntouch \"$(dirname \"$0\")/called\"\n");
        assertThat(folder.resolve("mvnw").toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "run --port 1",
                "migrate",
                "walk",
                "test",
                "test --fast",
                "prove",
                "prove P2",
                "check",
                "build-id",
                "import",
                "import kato",
                "statements",
                "reconcile",
                "reconcile example",
                "gate",
                "gate keys",
                "gate kiosk",
                "gate kiosk sync",
                "queue",
                "queue draw",
                "queue lead",
                "queue verify",
                "rehearse",
                "bench",
                "fmt",
                "help",
                "database",
                "database up",
                "serve"
            })
    void isPrintedForEachCommandWithoutItsWork(String command) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
        words.add("--help");
        Ended ended = run(words);
        assertThat(ended.status()).isZero();
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.output())
                .startsWith("  ./tereze " + words.getFirst() + " ")
                .doesNotContain("|");
        assertThat(ended.output().lines().filter(line -> line.startsWith("  ./tereze")))
                .hasSize(1);
        assertThat(run(List.of("help", words.getFirst())).output()).isEqualTo(ended.output());
        assertThat(folder.resolve("called")).doesNotExist();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void listsAllCommandsAfterAnUnknownOne() throws Exception {
        Ended help = run(List.of("help"));
        Ended unknown = run(List.of("rnu"));
        assertThat(help.status()).isZero();
        assertThat(help.output()).contains("./tereze run", "./tereze bench").doesNotContain("|", "./tereze serve");
        assertThat(run(List.of()).output()).isEqualTo(help.output());
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.output()).isEmpty();
        assertThat(unknown.errors()).isEqualTo("tereze: there is no command rnu\n" + help.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fmt --check", "test --slow", "prove P22", "prove --all"})
    void refusesUnknownArgumentsBeforeAnyWork(String command) throws Exception {
        Files.writeString(folder.resolve("pom.xml"), "<java.version>25</java.version>");
        Ended ended = run(Arrays.asList(command.split(" ", -1)));
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.errors()).hasLineCount(1);
        assertThat(folder.resolve("called")).doesNotExist();
    }

    @Test
    void listsTheOptionsOfEachJavaCommandAndNoOthers() throws Exception {
        Map<String, Set<String>> taken = new TreeMap<>();
        Map<String, Set<String>> listed = new TreeMap<>();
        for (Map.Entry<String, CommandLine> command :
                Main.commandLine().getSubcommands().entrySet()) {
            taken.put(command.getKey(), options(command.getValue()));
            String help = run(List.of(command.getKey(), "--help")).output();
            listed.put(
                    command.getKey(),
                    new TreeSet<>(OPTION.matcher(help)
                            .results()
                            .map(found -> found.group())
                            .toList()));
        }
        assertThat(listed).isEqualTo(taken);
    }

    private static Set<String> options(CommandLine command) {
        Set<String> names = new TreeSet<>();
        command.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
        command.getSubcommands().values().forEach(further -> names.addAll(options(further)));
        names.removeAll(Set.of("--help", "--version"));
        return names;
    }

    private Ended run(List<String> words) throws IOException, InterruptedException {
        List<String> all =
                new ArrayList<>(List.of("sh", folder.resolve("tereze").toString()));
        all.addAll(words);
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output, Files.readString(errors));
    }
}
