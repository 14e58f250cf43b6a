package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.testing.HowTo;

/// `./tereze check`, without the shell around it.
class CheckCommandTest {
    private static final Path SHIPPED = Path.of("../country/kz/services");

    @TempDir
    private Path folder;

    /// What a run came to.
    private record Run(int status, List<String> told, List<String> mistakes) {}

    private static Run check(Path... files) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Stream.concat(Stream.of("check"), Stream.of(files).map(Path::toString))
                .toArray(String[]::new);
        int status = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(
                status, out.toString().lines().toList(), err.toString().lines().toList());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void findsNothingWrongWithTheServicesOfTheCountry() throws IOException {
        Path[] files;
        try (Stream<Path> found = Files.list(SHIPPED)) {
            files = found.filter(file -> file.toString().endsWith(".yaml")).toArray(Path[]::new);
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        Run run = check(files);
        assertThat(run.mistakes()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.told())
                .hasSize(files.length)
                .contains(SHIPPED.resolve("residence-temporary.yaml") + ": residence-temporary version 1, ready");
    }

    @Test
    void findsNothingWrongWithTheExampleOfTheGuide() throws IOException {
        Path example = file("clinic-attachment.yaml", HowTo.example());
        assertThat(check(example))
                .isEqualTo(new Run(0, List.of(example + ": clinic-attachment version 1, ready"), List.of()));
    }

    @Test
    void tellsEachMistakeWithFileLineAndColumn() throws IOException {
        Path broken = file(
                "broken.yaml",
                HowTo.example()
                        .replace("version: 1\n", "version: one\n")
                        .replace("agency: health", "agency: healt")
                        .replace("that: evidence.premises.known", "that: evidence.premises.knwon"));
        assertThat(check(broken))
                .isEqualTo(new Run(
                        1,
                        List.of(),
                        List.of(
                                broken + ":2:10: 'version' is one (expected: a whole number from 1 to 10000)",
                                broken + ":12:9: unknown agency 'healt' (expected: perhaps 'health')",
                                broken
                                        + ":37:29: unknown name 'knwon' in evidence.premises (expected: perhaps 'known')",
                                "3 mistakes")));
    }

    @Test
    void tellsAFieldThatNeitherARuleNorTheOutcomeReads() throws IOException {
        Path idle = file(
                "idle.yaml",
                HowTo.example()
                        .replace(
                                "{writer: cases.decision}",
                                "{writer: residence.end, registration: form.premises, reason: by-person}"));
        assertThat(check(idle).mistakes())
                .startsWith(
                        idle + ":24:5: the field 'clinic' is asked for and never read (expected: a use, or no field)");
    }

    @Test
    void goesOnToTheOtherFilesAfterAMistake() throws IOException {
        Path missing = folder.resolve("missing.yaml");
        Path first = file("first.yaml", HowTo.example());
        Path second = file("second.yaml", HowTo.example());
        assertThat(check(missing, first, second))
                .isEqualTo(new Run(
                        1,
                        List.of(first + ": clinic-attachment version 1, ready"),
                        List.of(
                                missing + ":1:1: the file cannot be read (expected: a file that is there)",
                                second + ":1:1: clinic-attachment version 1 is declared in " + first
                                        + " too (expected: another version)",
                                "2 mistakes")));
    }

    @Test
    void asksForAFileWhereNoneIsGiven() {
        Run run = check();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.mistakes().getFirst()).contains("FILE");
    }
}
