package tereze.testing;

import java.util.Arrays;
import java.util.stream.Stream;

/// How much a test does: a few rounds or cases in `./tereze test`, the full number in `./tereze prove`.
public final class Rounds {
    private Rounds() {}

    public static int of(int few, int full) {
        return Boolean.getBoolean("tereze.prove") ? full : few;
    }

    /// The first few cases, or all of them.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Stream<T> first(int few, T... all) {
        return Arrays.stream(all).limit(of(few, all.length));
    }
}
