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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.HowTo;

/// `./tereze check`, without the shell around it.
class CheckCommandTest {
    private static final Path MISTAKES = Path.of("src/test/resources/tereze/launcher");
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

    @ParameterizedTest
    @ValueSource(strings = {"ten-mistakes", "ten-more-mistakes"})
    void explainsTenMistakesAtOnceEachWithItsLineAndWhatWouldBeRight(String file) throws IOException {
        Run run = check(MISTAKES.resolve(file + ".yaml"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.told()).isEmpty();
        assertThat(String.join("\n", run.mistakes()))
                .isEqualTo(Files.readString(MISTAKES.resolve(file + ".txt")).strip());
    }

    @Test
    void showsOfALongLineWhatIsAroundTheMistake() throws IOException {
        Path broken = file(
                "broken.yaml",
                HowTo.example()
                        .replace(
                                "that: evidence.permanent.identical || evidence.temporary.identical",
                                "that: evidence.permanent.identical || evidence.permanent.identical || evidence.temporary.idntical"
                                        + " || evidence.permanent.identical"));
        assertThat(check(broken).mistakes())
                .containsExactly(
                        broken + ":64:94: unknown name 'idntical' in evidence.temporary",
                        " 64 | …entical || evidence.temporary.idntical || evidence.permanent.identical",
                        "    |                                ^^^^^^^^",
                        "    | expected: one of contradictory, identical",
                        "    | did you mean 'identical'?",
                        "",
                        "1 mistake");
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
                        idle + ":37:5: the field 'clinic' is asked for and never read",
                        " 37 |     clinic:",
                        "    |     ^^^^^^",
                        "    | expected: a use, or no field");
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
                                missing + ":1:1: the file cannot be read",
                                "   | expected: a file that is there",
                                "",
                                second + ":1:1: clinic-attachment version 1 is declared in " + first + " too",
                                " 1 | service: clinic-attachment",
                                "   | ^^^^^^^",
                                "   | expected: another version",
                                "",
                                "2 mistakes")));
    }

    @Test
    void asksForAFileWhereNoneIsGiven() {
        Run run = check();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.mistakes().getFirst()).contains("FILE");
    }
}
