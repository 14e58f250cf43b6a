package tereze.rehearsal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Latencies.
class SamplesTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    @Test
    void countsFromWhenARequestWasDue() {
        Samples samples = new Samples(1_000);
        for (int i = 1; i <= 100; i++) {
            samples.add(i * MILLI, i * MILLI);
        }
        assertThat(samples.count()).isEqualTo(100);
        assertThat(samples.percentile(0.5, _ -> true)).isCloseTo(50, within(0.1));
        assertThat(samples.percentile(0.99, _ -> true)).isCloseTo(99, within(0.2));
        assertThat(samples.percentile(0.99, due -> due <= 10 * MILLI)).isCloseTo(10, within(0.1));
        assertThat(samples.percentile(0.99, _ -> false)).isZero();
    }

    @Test
    void drawsSecondBySecond() {
        Samples samples = new Samples(10);
        samples.add(-SECOND, MILLI);
        samples.add(0, SECOND + MILLI);
        samples.add(2 * SECOND, MILLI);
        assertThat(samples.perSecond(3, false)).containsExactly(1, 0, 1);
        assertThat(samples.perSecond(3, true)).containsExactly(0, 1, 1);
        assertThat(samples.percentilePerSecond(0.99, 3)[1]).isNaN();
        assertThat(samples.percentilePerSecond(0.99, 3)[2]).isCloseTo(1, within(0.1));
    }

    @Test
    void countsThoseThatItCannotKeep() {
        Samples samples = new Samples(1);
        samples.add(0, MILLI);
        samples.add(0, MILLI);
        assertThat(samples.count()).isEqualTo(2);
    }
}
