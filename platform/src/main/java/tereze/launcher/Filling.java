package tereze.launcher;

import java.util.function.Consumer;
import javax.sql.DataSource;
import picocli.CommandLine.Option;
import tereze.launcher.postgres.CannotStart;
import tereze.launcher.synthetic.SyntheticCountry;

/// The options that say what an empty database is filled with.
final class Filling {
    @Option(names = "--people", paramLabel = "N", description = "How many synthetic people (default: 1000).")
    private int people = 1_000;

    @Option(names = "--no-demo", description = "Leave the database empty.")
    private boolean noDemo;

    /// Fills the database where that was asked for.
    ///
    /// @param owner connections as the role that owns the tables
    void fill(DataSource owner, Consumer<String> progress) {
        if (noDemo) {
            return;
        }
        if (people < SyntheticCountry.FEWEST_PEOPLE || people > SyntheticCountry.MOST_PEOPLE) {
            throw new CannotStart("--people: " + people + " (expected: " + SyntheticCountry.FEWEST_PEOPLE + " to "
                    + SyntheticCountry.MOST_PEOPLE + ")");
        }
        SyntheticCountry.fillIfEmpty(owner, people, progress);
    }
}
