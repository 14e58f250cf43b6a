package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tereze.testing.Fault;
import tereze.testing.MovingClock;

@Fault("S8")
class HourlyLimitTest {
    private static final Instant NOON = Instant.parse("2026-03-02T07:00:00Z");

    private final MovingClock clock = new MovingClock(NOON);
    private final HourlyLimit limit = new HourlyLimit(2, clock);

    @Test
    void isReachedByOneCallerAndEndsAnHourAfterTheFirstTime() {
        limit.count("a");
        clock.pass(Duration.ofMinutes(50));
        assertThat(limit.again("a")).isEmpty();
        limit.count("a");

        assertThat(limit.again("a")).contains(NOON.plus(Duration.ofHours(1)));
        assertThat(limit.again("b")).isEmpty();

        clock.pass(Duration.ofMinutes(10));
        assertThat(limit.again("a")).isEmpty();
        limit.count("a");
        assertThat(limit.again("a")).as("a new hour").isEmpty();
    }
}
