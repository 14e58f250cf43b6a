package tereze.launcher;

import java.util.ServiceLoader;
import java.util.function.Consumer;
import javax.sql.DataSource;
import picocli.CommandLine.Option;
import tereze.launcher.postgres.CannotStart;

/// The options that say what an empty database is filled with.
final class Filling {
    private static final int MOST_PEOPLE = 1_000_000;

    @Option(names = "--people", paramLabel = "N", description = "How many synthetic people (default: 1000).")
    private int people = 1_000;

    @Option(names = "--no-demo", description = "Leave the database empty.")
    private boolean noDemo;

    /// Fills the database where that was asked for.
    ///
    /// @param owner connections as the role that owns the tables
    void fill(DataSource owner, Consumer<String> progress) {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new CannotStart("--people: " + people + " (expected: 1 to " + MOST_PEOPLE + ")");
        }
        if (!noDemo) {
            ServiceLoader.load(DemoData.class).forEach(data -> data.fill(owner, people, progress));
        }
    }
}
