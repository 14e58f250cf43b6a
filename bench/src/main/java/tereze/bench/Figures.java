package tereze.bench;

import java.util.Arrays;
import java.util.Locale;

/// What one measurement found.
///
/// @param name of what was measured
/// @param perSecond how many a second were done
/// @param latencies of each, in nanoseconds, sorted
record Figures(String name, double perSecond, long[] latencies) {
    static Figures of(String name, double seconds, long[] latencies) {
        long[] sorted = latencies.clone();
        Arrays.sort(sorted);
        return new Figures(name, sorted.length / seconds, sorted);
    }

    double percentileMillis(double share) {
        return latencies.length == 0 ? Double.NaN : latencies[(int) (share * (latencies.length - 1))] / 1e6;
    }

    /// A row of a Markdown table.
    ///
    /// @param reference how many a second the reference did in the same run
    String row(double reference) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %.1f / %.1f |",
                name,
                perSecond,
                perSecond / reference,
                percentileMillis(0.50),
                percentileMillis(0.99));
    }
}
