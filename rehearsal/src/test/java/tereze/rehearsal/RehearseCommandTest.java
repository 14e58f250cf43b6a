package tereze.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// What the command refuses before it does anything.
class RehearseCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private record Ended(int status, String errors) {}

    private Ended run(String... words) {
        StringWriter errors = new StringWriter();
        CommandLine command =
                Main.commandLine().setErr(new PrintWriter(errors)).setOut(new PrintWriter(new StringWriter()));
        return new Ended(command.execute(words), errors.toString());
    }

    private String report() {
        return folder.resolve("report").toString();
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-service, there is no service no-such-service",
        "residence-temporary, does not say how it is rehearsed",
    })
    void refusesAServiceThatCannotBeRehearsed(String service, String why) {
        Ended ended = run(service, "--report", report());
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.errors()).startsWith("tereze: ").contains(why).hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "--minutes, 0, '1 to 1440'",
        "--families, 0, '1 to 1000000'",
        "--people, 999, '1000 to 1000000'",
    })
    void refusesNumbersOutOfRange(String option, String value, String expected) {
        Ended ended = run("residence-temporary", option, value, "--report", report());
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.errors()).contains(option + ": " + value + " (expected: a number, " + expected);
    }

    @Test
    void needsAFolderForTheReport() {
        assertThat(run("residence-temporary").status()).isEqualTo(2);
        assertThat(run("residence-temporary").errors()).contains("--report");
    }

    @Test
    void showsItsOptions() throws Exception {
        String help = Files.readString(Path.of("../tereze"));
        for (String option : List.of("--families", "--minutes", "--people", "--beside", "--against", "--report")) {
            assertThat(help).contains(option);
        }
    }
}
