package tereze.testing;

import tereze.demo.country.SyntheticCountry;

/// A database with the standard demonstration of 1,000 people.
public final class DemoDatabase {
    private static final int PEOPLE = 1_000;

    private DemoDatabase() {}

    /// Creates one as a copy, because filling takes seconds.
    public static TestDatabase create() {
        return TestDatabase.create(
                "demonstration", owner -> SyntheticCountry.load(owner, PEOPLE, SyntheticCountry.DEMO_SEED, _ -> {}));
    }
}
