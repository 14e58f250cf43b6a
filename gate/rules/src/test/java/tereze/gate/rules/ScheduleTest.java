package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.Schedule.Phase;

class ScheduleTest {
    private static final Instant OPENS = Example.OPENS;
    private static final Instant CLOSES = OPENS.plusSeconds(100);
    private static final Duration GRACE = Duration.ofSeconds(50);

    @Test
    void hasPhases() {
        Schedule schedule = new Schedule(OPENS.minusSeconds(10), OPENS, CLOSES, GRACE);

        assertThat(schedule.at(OPENS.minusSeconds(10).minusMillis(1))).isEqualTo(Phase.NOT_YET);
        assertThat(schedule.at(OPENS.minusSeconds(10))).isEqualTo(Phase.ISSUING);
        assertThat(schedule.at(CLOSES.minusMillis(1))).isEqualTo(Phase.ISSUING);
        assertThat(schedule.at(CLOSES)).isEqualTo(Phase.GRACE);
        assertThat(schedule.at(CLOSES.plusSeconds(50).minusMillis(1))).isEqualTo(Phase.GRACE);
        assertThat(schedule.at(CLOSES.plusSeconds(50))).isEqualTo(Phase.OVER);
    }

    @Test
    void beginsWithTheOpeningWhereThereIsNoLottery() {
        Schedule schedule = new Schedule(null, OPENS, CLOSES, GRACE);

        assertThat(schedule.at(OPENS.minusMillis(1))).isEqualTo(Phase.NOT_YET);
        assertThat(schedule.at(OPENS)).isEqualTo(Phase.ISSUING);
    }

    @Test
    void isInOrder() {
        assertThatThrownBy(() -> new Schedule(OPENS, OPENS, CLOSES, GRACE)).hasMessageContaining("each after the one");
        assertThatThrownBy(() -> new Schedule(null, OPENS, OPENS, GRACE)).hasMessageContaining("each after the one");
        assertThatThrownBy(() -> new Schedule(null, OPENS, CLOSES, Duration.ofMillis(-1)))
                .hasMessageContaining("each after the one");
    }
}
