package tereze.rehearsal.result;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import org.HdrHistogram.Histogram;

/// Answers to requests of one kind: when each request was due, and how long after that its answer came. Thread-safe
/// while it is filled; to be read afterwards.
public final class Samples {
    private static final int DIGITS = 3;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long[] due;
    private final long[] took;
    private final AtomicInteger size = new AtomicInteger();

    /// @param most further ones are not kept
    public Samples(int most) {
        due = new long[most];
        took = new long[most];
    }

    /// Notes an answer.
    ///
    /// @param dueNanos when the request was due, since the opening
    /// @param tookNanos from then to the answer
    public void add(long dueNanos, long tookNanos) {
        int at = size.getAndIncrement();
        if (at < due.length) {
            due[at] = dueNanos;
            took[at] = Math.max(0, tookNanos);
        }
    }

    /// How many answers there were.
    public int count() {
        return size.get();
    }

    /// How many were due in each second from a time on.
    ///
    /// @param answered count them when they were answered, not when they were due
    public int[] perSecond(int seconds, boolean answered) {
        int[] counts = new int[seconds];
        for (int i = 0; i < kept(); i++) {
            long second = Math.floorDiv(due[i] + (answered ? took[i] : 0), SECOND);
            if (second >= 0 && second < seconds) {
                counts[(int) second]++;
            }
        }
        return counts;
    }

    /// A part of all answers, in milliseconds, of those that were due at some times.
    ///
    /// @param share 0.5 for the median
    /// @return 0 if there are none
    public double percentile(double share, LongPredicate dueNanos) {
        Histogram histogram = new Histogram(DIGITS);
        for (int i = 0; i < kept(); i++) {
            if (dueNanos.test(due[i])) {
                histogram.recordValue(TimeUnit.NANOSECONDS.toMicros(took[i]));
            }
        }
        return histogram.getTotalCount() == 0 ? 0 : histogram.getValueAtPercentile(share * 100) / 1_000.0;
    }

    /// The same for each second, by when the request was due; NaN for a second without any.
    public double[] percentilePerSecond(double share, int seconds) {
        Histogram[] histograms = new Histogram[seconds];
        for (int i = 0; i < kept(); i++) {
            long second = Math.floorDiv(due[i], SECOND);
            if (second >= 0 && second < seconds) {
                Histogram of = histograms[(int) second];
                if (of == null) {
                    of = new Histogram(2);
                    histograms[(int) second] = of;
                }
                of.recordValue(TimeUnit.NANOSECONDS.toMicros(took[i]));
            }
        }
        double[] found = new double[seconds];
        Arrays.setAll(
                found,
                second -> histograms[second] == null
                        ? Double.NaN
                        : histograms[second].getValueAtPercentile(share * 100) / 1_000.0);
        return found;
    }

    private int kept() {
        return Math.min(size.get(), due.length);
    }
}
