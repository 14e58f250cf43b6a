package tereze.testing;

/// How often a test of chance repeats: a few times in `./tereze test`, at the full number in `./tereze prove`.
public final class Rounds {
    private Rounds() {}

    public static int of(int few, int full) {
        return Boolean.getBoolean("tereze.prove") ? full : few;
    }
}
