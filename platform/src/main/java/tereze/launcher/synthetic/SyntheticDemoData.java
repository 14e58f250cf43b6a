package tereze.launcher.synthetic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import tereze.launcher.DemoData;
import tereze.launcher.postgres.CannotStart;

/// Fills an empty database with the synthetic country of a demonstration.
public final class SyntheticDemoData implements DemoData {
    /// For [java.util.ServiceLoader].
    public SyntheticDemoData() {}

    @Override
    public void fill(DataSource owner, int people, Consumer<String> progress) {
        if (people < SyntheticCountry.FEWEST_PEOPLE || people > SyntheticCountry.MOST_PEOPLE) {
            throw new CannotStart("--people: " + people + " (expected: " + SyntheticCountry.FEWEST_PEOPLE + " to "
                    + SyntheticCountry.MOST_PEOPLE + ")");
        }
        try (Connection connection = owner.getConnection()) {
            if (SyntheticCountry.isWanted(connection)) {
                SyntheticCountry.load(connection, people, SyntheticCountry.DEMO_SEED, progress);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot load the synthetic country", e);
        }
    }
}
