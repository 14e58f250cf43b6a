package tereze.demo;

import java.io.PrintWriter;
import java.util.Objects;
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
    public void run(DataSource owner, PrintWriter out) {
        if (demo) {
            boolean live = Objects.requireNonNull(System.console()).isTerminal();
            filling.fill(owner, new StartView(out, live));
        }
    }
}
