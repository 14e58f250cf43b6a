package tereze.rehearsal.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The times of arrivals.
class ArrivalScheduleTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void areInOrderAndWithinTheMinute() {
        long[] at = ArrivalSchedule.of(10_000, MINUTE);
        assertThat(at).hasSize(10_000).isSorted();
        assertThat(at[0]).isNotNegative();
        assertThat(at[at.length - 1]).isLessThan(MINUTE.toNanos());
    }

    @Test
    void areSpreadEvenlyWithBursts() {
        long[] at = ArrivalSchedule.of(60_000, MINUTE);
        for (int second = 0; second < 60; second++) {
            long from = Duration.ofSeconds(second).toNanos();
            long to = Duration.ofSeconds(second + 1).toNanos();
            assertThat(Arrays.stream(at).filter(one -> one >= from && one < to).count())
                    .isBetween(800L, 1_200L);
        }
    }

    @Test
    void areTheSameEachTime() {
        assertThat(ArrivalSchedule.of(100, MINUTE)).isEqualTo(ArrivalSchedule.of(100, MINUTE));
        assertThat(ArrivalSchedule.of(0, MINUTE)).isEmpty();
    }
}
