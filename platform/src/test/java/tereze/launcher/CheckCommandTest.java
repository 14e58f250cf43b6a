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
import picocli.CommandLine;
import tereze.law.store.LawFiles;
import tereze.testing.HowTo;
import tereze.testing.TestActs;

/// `./tereze check`, without the shell around it.
class CheckCommandTest {
    private static final Path MISTAKES = Path.of("src/test/resources/tereze/launcher");
    private static final Path SHIPPED = Path.of("../country/kz/services");

    @TempDir
    private Path folder;

    /// The result of a run.
    private record Run(int status, List<String> told, List<String> mistakes) {}

    private static Run check(Path... files) {
        String[] arguments = Stream.concat(Stream.of("check"), Stream.of(files).map(Path::toString))
                .toArray(String[]::new);
        return run(Main.commandLine(), arguments);
    }

    private static Run run(CommandLine command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = command.setOut(new PrintWriter(out))
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
            files = found.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("groups.yaml"))
                    .toArray(Path[]::new);
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        Run run = check(files);
        assertThat(run.mistakes()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.told())
                .hasSize(files.length)
                .contains(SHIPPED.resolve("residence-temporary.yaml") + ": residence-temporary version 3, ready");
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
    void explainsAnActThatTheRegisterDoesNotKnow() throws IOException {
        Path misspelt = file("misspelt.yaml", HowTo.example().replace("act: clinic-rules", "act: clinic-rule"));
        assertThat(check(misspelt).mistakes())
                .containsExactly(
                        misspelt + ":14:11: unknown act 'clinic-rule'",
                        " 14 |   - {act: clinic-rule, article: attachment to clinics, checked: false}",
                        "    |           ^^^^^^^^^^^",
                        "    | expected: one of budget-law, civil-registration-rules, clinic-rules,"
                                + " identity-documents-law, marriage-code, migration-law, offences-code,"
                                + " registration-rules, tax-code, vehicle-registration-rules, weapon-rules, weapons-law",
                        "    | did you mean 'clinic-rules'?",
                        "",
                        "1 mistake");
    }

    @Test
    void explainsARowOfNumbersThatNamesAnUnknownAct() throws IOException {
        Run run = run(
                new CommandLine(new CheckCommand(
                        () -> new LawFiles("law/unknown-act").law(TestActs.of("civil-code", "tax-code")))),
                file("good.yaml", HowTo.example()).toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.told()).isEmpty();
        assertThat(run.mistakes())
                .containsExactly(
                        "law/unknown-act/numbers.csv:2:46: unknown act 'civil-cod'",
                        " 2 | age,14,years,2024-01-01,,secondary,somewhere,civil-cod,16,",
                        "   |                                              ^^^^^^^^^",
                        "   | expected: one of civil-code, tax-code",
                        "   | did you mean 'civil-code'?",
                        "",
                        "1 mistake");
    }

    @Test
    void tellsWhereTheLawsDataCannotBeRead() throws IOException {
        Run run = run(
                new CommandLine(new CheckCommand(() -> new LawFiles("law/no-source").law(TestActs.of()))),
                file("good.yaml", HowTo.example()).toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.mistakes()).first().asString().startsWith("law/no-source/numbers.csv:2:1: ");
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
                        broken + ":65:94: unknown name 'idntical' in evidence.temporary",
                        " 65 | …entical || evidence.temporary.idntical || evidence.permanent.identical",
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
                        idle + ":38:5: the field 'clinic' is asked for and never read",
                        " 38 |     clinic:",
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
