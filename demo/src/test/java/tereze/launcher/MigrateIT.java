package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tereze.testing.TestDatabase;

class MigrateIT {
    /// Tests run without a terminal, like a script or a container.
    @Test
    void fillsTheDatabaseWithoutATerminal() {
        try (TestDatabase database = TestDatabase.create()) {
            String url = database.jdbcUrl() + "?user=tereze_owner&password=" + database.ownerPassword();
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            CommandLine command = Main.commandLine();
            command.setOut(new PrintWriter(out));
            command.setErr(new PrintWriter(err));
            int status = command.execute("migrate", "--migrate-url", url, "--demo", "--people", "1000");
            assertThat(err.toString()).isEmpty();
            assertThat(status).isZero();
            assertThat(out.toString())
                    .startsWith("Migrations applied: 0")
                    .contains("✓ country    1,000 people  ██████████");
        }
    }
}
