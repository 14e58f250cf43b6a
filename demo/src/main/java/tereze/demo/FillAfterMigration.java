package tereze.demo;

import java.io.Console;
import java.io.PrintWriter;
import javax.sql.DataSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tereze.launcher.Addition;
import tereze.launcher.StartView;

/// Options of `migrate`: fill the database with synthetic people.
final class FillAfterMigration implements Addition.AfterMigration {
    @Option(names = "--demo", description = "Fill it with the synthetic country if it is empty.")
    private boolean demo;

    @Mixin
    private DemoOption filling = new DemoOption();

    @Override
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again (JDK-8351435)
    public void run(DataSource owner, PrintWriter out) {
        if (demo) {
            // There is none if input or output is no terminal.
            Console console = System.console();
            filling.fill(owner, new StartView(out, console != null && console.isTerminal()));
        }
    }
}
