package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// The commands of the platform's jar, without the demonstration and without the built-in database.
class PlatformAloneTest {
    @Test
    void hasTheCommandsThatAMinistryNeeds() {
        assertThat(Main.commandLine().getSubcommands())
                .containsOnlyKeys("serve", "check", "migrate", "import", "statements", "reconcile", "build-id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import kato src/test/resources/tereze/launcher/kato.csv|1|which database? give --database-url jdbc:postgresql://HOST/DATABASE",
                "import kato regions.csv --data data|2|Unknown options: '--data', 'data'",
                "migrate --demo|2|Unknown option: '--demo'",
                "walk|2|Unmatched argument at index 0: 'walk'",
            })
    void refusesWhatOnlyTheDemonstrationCanDo(String command, int status, String message) {
        StringWriter errors = new StringWriter();
        CommandLine commands = Main.commandLine().setErr(new PrintWriter(errors));

        assertThat(commands.execute(command.split(" ", -1))).isEqualTo(status);
        assertThat(errors.toString()).contains(message);
    }
}
