package tereze.demo;

import javax.sql.DataSource;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import tereze.demo.country.SyntheticCountry;
import tereze.launcher.StartView;

/// The options for the content of an empty database.
final class DemoOption {
    @Option(
            names = "--people",
            paramLabel = "N",
            description = "How many synthetic people (default: 1000).",
            converter = People.class)
    private int people = 1_000;

    /// The title of a start.
    ///
    /// @param exists whether the database exists, so that its people are not counted yet
    String title(boolean exists) {
        return exists ? "demonstration" : "demonstration, " + StartView.count(people) + " synthetic people";
    }

    /// Fills the database, unless it is filled.
    ///
    /// @param owner connections as the role that owns the tables
    void fill(DataSource owner, StartView view) {
        String asked = StartView.count(people) + " people  ";
        StartView.Step step = view.begin("country", asked + StartView.bar(0));
        boolean filled =
                SyntheticCountry.fillIfEmpty(owner, people, percent -> step.at(asked + StartView.bar(percent)));
        step.done(
                filled
                        ? asked + StartView.bar(100)
                        : StartView.count(SyntheticCountry.people(owner)) + " people, kept");
    }

    /// A number of people that a country can be made for.
    static final class People implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int people = Integer.parseInt(value);
                if (people >= SyntheticCountry.FEWEST_PEOPLE && people <= SyntheticCountry.MOST_PEOPLE) {
                    return people;
                }
            } catch (NumberFormatException e) {
                // The message is the same as for a number out of range.
            }
            throw new TypeConversionException(value + " (expected: a number, " + SyntheticCountry.FEWEST_PEOPLE + " to "
                    + SyntheticCountry.MOST_PEOPLE + ")");
        }
    }
}
