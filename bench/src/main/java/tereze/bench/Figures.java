package tereze.bench;

import java.util.Arrays;
import java.util.Locale;

/// The result of one measurement.
///
/// @param name what was measured
/// @param perSecond the rate of the calls
/// @param latencies the latency of each call, in nanoseconds, sorted
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
    /// @param reference the rate of the reference in the same run
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
