package tereze.testing;

/// How often a test that draws at random, or kills at random moments, does so.
public final class Rounds {
    private static final boolean PROVE = Boolean.getBoolean("tereze.prove");

    private Rounds() {}

    /// The number of rounds of this run.
    ///
    /// @param usually in `./tereze test`, to be quick
    /// @param proving in `./tereze prove`: the number that the promise is claimed for
    public static int of(int usually, int proving) {
        return PROVE ? proving : usually;
    }
}
