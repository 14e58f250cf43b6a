package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tereze.acts.RetrySchedule.Next;

class RetryScheduleTest {
    private static List<Duration> waits(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(tries -> switch (RetrySchedule.after(tries)) {
                    case Next.Again(Duration in) -> in;
                    case Next.Stuck(Duration in) -> in;
                    case Next.GivenUp() -> throw new AssertionError("given up after " + tries);
                })
                .toList();
    }

    @Test
    void beginSoonAndDoubleUpToAnHour() {
        assertThat(waits(1, 4))
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(waits(12, 14)).containsExactly(Duration.ofSeconds(2048), Duration.ofHours(1), Duration.ofHours(1));
        assertThat(waits(1, RetrySchedule.UNTIL_STUCK - 1)).isSorted();
    }

    @Test
    void areStuckAfterAboutADay() {
        Duration day = waits(1, RetrySchedule.UNTIL_STUCK - 1).stream().reduce(Duration.ZERO, Duration::plus);

        assertThat(day).isBetween(Duration.ofHours(20), Duration.ofHours(26));
        assertThat(RetrySchedule.after(RetrySchedule.UNTIL_STUCK - 1)).isInstanceOf(Next.Again.class);
        assertThat(RetrySchedule.after(RetrySchedule.UNTIL_STUCK)).isEqualTo(new Next.Stuck(Duration.ofHours(6)));
    }

    @Test
    void endAfterAboutTwoWeeks() {
        Duration fortnight = waits(RetrySchedule.UNTIL_STUCK, RetrySchedule.UNTIL_GIVEN_UP - 1).stream()
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(fortnight).isBetween(Duration.ofDays(13), Duration.ofDays(15));
        assertThat(RetrySchedule.after(RetrySchedule.UNTIL_GIVEN_UP - 1)).isInstanceOf(Next.Stuck.class);
        assertThat(RetrySchedule.after(RetrySchedule.UNTIL_GIVEN_UP)).isEqualTo(new Next.GivenUp());
    }
}
